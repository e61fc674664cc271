package se.genomgang.routine;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitKind;

/**
 * Something to mind about a version: two rules that cannot both be met, or a last day when nobody works. It never stops anything.
 *
 * @param what which kind of remark
 * @param unitKinds the kinds of unit it is about
 * @param day the day it is about; null when it is about none
 */
public record Remark(What what, Label kind, Set<UnitKind> unitKinds, @Nullable LocalDate day) {

    /** What a remark can be about. */
    public enum What {
        /** The meeting may be held on the very day its protocol is due. */
        PROTOCOL_SAME_DAY,
        /** The meeting may be held after the day its protocol is due. */
        PROTOCOL_BEFORE_MEETING,
        /** The material is to be sent before the summons. */
        MATERIAL_BEFORE_SUMMONS,
        /** The last day for the meeting is not a working day. */
        MEETING_DAY_OFF,
        /** The last day for the protocol is not a working day. */
        PROTOCOL_DAY_OFF,
        /** The last day for both is not a working day. */
        BOTH_DAY_OFF
    }

    Remark with(Set<UnitKind> more) {
        Set<UnitKind> all = EnumSet.copyOf(unitKinds);
        all.addAll(more);
        return new Remark(what, kind, all, day);
    }
}
