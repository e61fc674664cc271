package se.genomgang.routine;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.UnitKind;
import se.genomgang.kernel.WorkingDays;

/** Whether the rules of a version can be met together, looked at over two years. Days never move: a remark is only told. */
final class Feasibility {

    private final Map<Remark, Remark> remarks = new LinkedHashMap<>();

    private Feasibility() {}

    /** Remarks for a year and the one after it; the same remark about several kinds of unit is one remark. */
    static List<Remark> of(RoutineBook book, int year) {
        Feasibility feasibility = new Feasibility();
        for (KindRules kind : book.kinds()) {
            feasibility.leadTimes(kind);
            kind.schedules().forEach(schedule -> feasibility.protocol(book.rules(kind, schedule.unitKind()), year));
        }
        for (int each : List.of(year, year + 1)) {
            for (KindRules kind : book.kinds()) {
                kind.schedules().forEach(schedule -> feasibility.daysOff(book.rules(kind, schedule.unitKind()), each));
            }
        }
        return List.copyOf(feasibility.remarks.values());
    }

    private void leadTimes(KindRules kind) {
        Integer summons = kind.summons().days();
        Integer material = kind.material().days();
        if (summons != null && material != null && material > summons) {
            Set<UnitKind> heldBy = EnumSet.noneOf(UnitKind.class);
            kind.schedules().forEach(schedule -> heldBy.add(schedule.unitKind()));
            add(new Remark(Remark.What.MATERIAL_BEFORE_SUMMONS, kind.name(), heldBy, null));
        }
    }

    private void protocol(MeetingRules rules, int year) {
        LocalDate lastDay = rules.windowTo(year);
        rules.protocolDueOn(year).filter(due -> !due.isAfter(lastDay)).ifPresent(due -> {
            if (due.equals(lastDay)) {
                add(rules, Remark.What.PROTOCOL_SAME_DAY, due);
            } else {
                add(rules, Remark.What.PROTOCOL_BEFORE_MEETING, due);
            }
        });
    }

    private void daysOff(MeetingRules rules, int year) {
        LocalDate meeting = rules.windowTo(year);
        Optional<LocalDate> protocol = rules.protocolDueOn(year);
        if (protocol.filter(meeting::equals).isPresent()) {
            dayOff(rules, Remark.What.BOTH_DAY_OFF, meeting);
            return;
        }
        dayOff(rules, Remark.What.MEETING_DAY_OFF, meeting);
        protocol.ifPresent(due -> dayOff(rules, Remark.What.PROTOCOL_DAY_OFF, due));
    }

    private void dayOff(MeetingRules rules, Remark.What what, LocalDate day) {
        if (!WorkingDays.isWorkingDay(day)) {
            add(rules, what, day);
        }
    }

    private void add(MeetingRules rules, Remark.What what, @Nullable LocalDate day) {
        add(new Remark(what, rules.kind().name(), Set.of(rules.unitKind()), day));
    }

    private void add(Remark remark) {
        Remark same = new Remark(remark.what(), remark.kind(), Set.of(), remark.day());
        remarks.merge(same, remark, (old, more) -> old.with(more.unitKinds()));
    }
}
