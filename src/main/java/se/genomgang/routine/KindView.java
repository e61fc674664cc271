package se.genomgang.routine;

import java.util.Set;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitKind;

/**
 * A kind of meeting within a version of the routine. A meeting points at the kind it was planned as and so keeps its version.
 *
 * @param code stable across versions that keep the kind, e.g. {@code review}
 * @param unitKinds the kinds of unit that hold it
 */
public record KindView(
        long id, String code, Nature nature, Label name, long routineId, String routineCode, Set<UnitKind> unitKinds) {

    public KindView {
        unitKinds = Set.copyOf(unitKinds);
    }

    /** Whether units of this kind hold it. */
    public boolean heldBy(UnitKind unitKind) {
        return unitKinds.contains(unitKind);
    }
}
