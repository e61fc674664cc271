package se.genomgang.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Obligation;
import se.genomgang.kernel.ObligationKey;
import se.genomgang.kernel.Owner;
import se.genomgang.kernel.Wording;
import se.genomgang.routine.Demand;
import se.genomgang.routine.MeetingRules;
import se.genomgang.routine.Strength;

/** The meetings that the routine wants of a unit in a year (R §5): each is to be planned, by the last day of the time for it. */
final class PlanningDuties {

    /** A window comes into sight as long before it opens as a summons takes to prepare. */
    private static final int AHEAD_DAYS = 42;

    private PlanningDuties() {}

    static List<Obligation> of(DemandedUnit unit, int year, List<YearSlot<DutyRow>> slots, LocalDate today) {
        return slots.stream()
                .flatMap(slot -> Stream.ofNullable(slot.demand())
                        .filter(demand -> unit.asked(demand.rules(), year))
                        .flatMap(demand -> plan(unit, year, demand, slot, today).stream()))
                .toList();
    }

    private static Optional<Obligation> plan(
            DemandedUnit unit, int year, Demand demand, YearSlot<DutyRow> slot, LocalDate today) {
        MeetingRules rules = demand.rules();
        Strength strength = rules.window() == null
                ? rules.occurrenceStrength()
                : rules.window().strength();
        LocalDate due = rules.windowTo(year);
        LocalDate planned = planned(slot);
        if (strength == Strength.OFF
                || planned == null && (!unit.openOn(today) || DemandedUnit.lapsed(year, due, today))) {
            return Optional.empty();
        }
        LocalDate inSight = inSight(rules, year);
        return Optional.of(new Obligation(
                new ObligationKey(
                        "meeting.plan", unit.code() + "/" + demand.kind().code() + "/" + year),
                unit.id(),
                new Owner.Holder(Capacity.REPRESENTATIVE, unit.id()),
                inSight.isBefore(unit.openedOn()) ? unit.openedOn() : inSight,
                due,
                planned,
                strength == Strength.SHALL,
                MeetingDuties.basis(rules.source(), rules),
                Wording.of("meeting.task.plan", demand.kind().name()),
                Wording.of("meeting.task.unit", unit.name()),
                "meeting.task.plan.button",
                slot.answer()
                        .map(meeting -> "/meetings/" + meeting.id())
                        .orElse("/meetings/new?unit=" + unit.code() + "&kind="
                                + demand.kind().code())));
    }

    private static @Nullable LocalDate planned(YearSlot<DutyRow> slot) {
        return slot.answer()
                .map(meeting -> meeting.historical() ? meeting.date() : meeting.plannedOn())
                .orElse(null);
    }

    /** Where the routine only names a last day, half a term before it. */
    private static LocalDate inSight(MeetingRules rules, int year) {
        return rules.window() == null || rules.window().onlyBy()
                ? rules.windowTo(year).minusDays(2L * AHEAD_DAYS)
                : rules.windowFrom(year).minusDays(AHEAD_DAYS);
    }
}
