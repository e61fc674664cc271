package se.genomgang.routine;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.UnitKind;

/**
 * What a version of the routine asks of one kind of meeting in one kind of unit. All days are inclusive; something due on a day is late from the
 * day after. Nothing moves because of a weekend.
 *
 * @param window when it is held; null when the routine has no schedule for such units
 * @param protocolDue last day for the protocol to reach the environmental manager; null when the routine sets none
 * @param requiredFunctions codes of the functions that attend at least
 * @param occurrenceStrength whether it shall or should be held once a year
 * @param source where the schedule is written, e.g. {@code R §5}
 * @param protocolSource where the protocol's last day is written
 */
public record MeetingRules(
        KindView kind,
        UnitKind unitKind,
        @Nullable Window window,
        @Nullable MonthDay protocolDue,
        LeadTime summons,
        LeadTime material,
        List<String> requiredFunctions,
        Strength attendanceStrength,
        Strength occurrenceStrength,
        List<AgendaRule> agenda,
        Map<RecordRule, Strength> record,
        String source,
        String protocolSource) {

    public MeetingRules {
        requiredFunctions = List.copyOf(requiredFunctions);
        agenda = List.copyOf(agenda);
        record = Map.copyOf(record);
    }

    /** First day of the year's window; the first of January without one. */
    public LocalDate windowFrom(int year) {
        return window == null ? LocalDate.of(year, 1, 1) : window.from(year);
    }

    /** Last day of the year's window, inclusive; the last of December without one. */
    public LocalDate windowTo(int year) {
        return window == null ? LocalDate.of(year, 12, 31) : window.to(year);
    }

    /**
     * Whether the meeting of a year is asked of a unit: it was there on the last day by which the meeting is held.
     *
     * @param openedOn the unit's first day
     * @param lastDay its last day, inclusive; null while no closing has been decided
     */
    public boolean asksOf(int year, LocalDate openedOn, @Nullable LocalDate lastDay) {
        LocalDate by = windowTo(year);
        return !by.isBefore(openedOn) && (lastDay == null || !by.isAfter(lastDay));
    }

    public boolean insideWindow(LocalDate day) {
        return window == null || window.contains(day);
    }

    /**
     * Last day, inclusive, for the protocol of the meeting that belongs to a year. A day of the year that comes before the window opens means the
     * year after: a review in December may have its protocol due in January.
     */
    public Optional<LocalDate> protocolDueOn(int year) {
        if (protocolDue == null) {
            return Optional.empty();
        }
        LocalDate due = protocolDue.atYear(year);
        return Optional.of(due.isBefore(windowFrom(year)) ? protocolDue.atYear(year + 1) : due);
    }

    /** Last day, inclusive, for the summons; empty when the routine sets no number. */
    public Optional<LocalDate> summonsDueOn(LocalDate meeting) {
        return summons.dueBefore(meeting);
    }

    /** Last day, inclusive, for the material; empty when the routine sets no number. */
    public Optional<LocalDate> materialDueOn(LocalDate meeting) {
        return material.dueBefore(meeting);
    }

    /** Whether the record shall show this before the protocol can be adjusted. */
    public boolean shall(RecordRule rule) {
        return record.get(rule) == Strength.SHALL;
    }

    /** Whether the routine asks for this at all. */
    public boolean asksFor(RecordRule rule) {
        return record.getOrDefault(rule, Strength.OFF) != Strength.OFF;
    }

    /** What speaks against holding the meeting on a day, said on the day it is planned. */
    public List<PlanningWarning> warningsFor(LocalDate meeting, LocalDate today) {
        List<PlanningWarning> warnings = new ArrayList<>();
        windowWarning(meeting).ifPresent(warnings::add);
        protocolDueOn(meeting.getYear())
                .flatMap(due -> protocolWarning(meeting, due))
                .ifPresent(warnings::add);
        summonsDueOn(meeting)
                .filter(today::isAfter)
                .map(due -> PlanningWarning.of("summonsLate", summons.strength(), due))
                .ifPresent(warnings::add);
        materialDueOn(meeting)
                .filter(today::isAfter)
                .map(due -> PlanningWarning.of("materialLate", material.strength(), due))
                .ifPresent(warnings::add);
        return List.copyOf(warnings);
    }

    private Optional<PlanningWarning> windowWarning(LocalDate meeting) {
        if (window == null || window.contains(meeting)) {
            return Optional.empty();
        }
        LocalDate from = window.from(meeting.getYear());
        return Optional.of(
                meeting.isBefore(from)
                        ? PlanningWarning.of("beforeWindow", window.strength(), from)
                        : PlanningWarning.of("afterWindow", window.strength(), window.to(meeting.getYear())));
    }

    private static Optional<PlanningWarning> protocolWarning(LocalDate meeting, LocalDate due) {
        if (meeting.isBefore(due)) {
            return Optional.empty();
        }
        return Optional.of(PlanningWarning.of(
                meeting.equals(due) ? "protocolSameDay" : "protocolAlreadyDue", Strength.SHALL, due));
    }
}
