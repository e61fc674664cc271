package se.genomgang.meeting.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.WorkingDays;
import se.genomgang.meeting.MeetingView;
import se.genomgang.meeting.Occasion;
import se.genomgang.routine.MeetingRules;
import se.genomgang.routine.PlanningWarning;
import se.genomgang.routine.Strength;

/** What speaks against a day for a meeting. None of it forbids: it is read once and then accepted. */
final class DayWarnings {

    private DayWarnings() {}

    static List<PlanningWarning> of(MeetingRules rules, LocalDate day, LocalDate today) {
        List<PlanningWarning> warnings = new ArrayList<>(rules.warningsFor(day, today));
        if (!WorkingDays.isWorkingDay(day)) {
            warnings.add(new PlanningWarning("meeting.warning.nonWorking", List.of(day), Strength.OFF));
        }
        if (day.isBefore(today)) {
            warnings.add(new PlanningWarning("meeting.warning.past", List.of(day), Strength.OFF));
        }
        return List.copyOf(warnings);
    }

    /** The same of moving a meeting there; what has been sent in time for the new day is no longer late. A day that stays says nothing new. */
    static List<PlanningWarning> ofMoving(
            MeetingView meeting, MeetingRules rules, @Nullable LocalDate to, LocalDate today) {
        if (to == null || to.equals(meeting.date()) || !Occasion.possible(to)) {
            return List.of();
        }
        List<PlanningWarning> warnings = new ArrayList<>(of(rules, to, today));
        if (inTime(meeting.summonedOn(), rules.summonsDueOn(to).orElse(null))) {
            warnings.removeIf(warning -> warning.messageKey().equals("routine.warning.summonsLate"));
        }
        if (inTime(meeting.materialSentOn(), rules.materialDueOn(to).orElse(null))) {
            warnings.removeIf(warning -> warning.messageKey().equals("routine.warning.materialLate"));
        }
        if (to.getYear() != meeting.year()) {
            warnings.add(new PlanningWarning(
                    "meeting.warning.renumbered",
                    List.of(meeting.number(), Integer.toString(to.getYear())),
                    Strength.OFF));
        }
        return List.copyOf(warnings);
    }

    private static boolean inTime(@Nullable LocalDate sentOn, @Nullable LocalDate due) {
        return sentOn != null && due != null && !sentOn.isAfter(due);
    }
}
