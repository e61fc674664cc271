package se.genomgang.meeting.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.meeting.CycleInputs;
import se.genomgang.organisation.Holder;
import se.genomgang.organisation.UnitView;
import se.genomgang.organisation.Vacancy;
import se.genomgang.routine.MeetingRules;
import se.genomgang.routine.PlanningWarning;
import se.genomgang.web.Choice;

/**
 * What the routine says of the meeting being planned, and what it would be.
 *
 * @param rules null when the routine in force that day has no such kind for the unit
 * @param warnings what speaks against the day; none of it forbids
 * @param others the unit's meetings of the kind in that year, which may make this one too many
 * @param optional points that may be chosen
 * @param nonconformities how many open nonconformities of audits a follow-up that day must take up; 0 for a review
 * @param cycle what of the annual cycle would feed it; null without rules
 */
public record PlanPage(
        UnitView unit,
        LocalDate date,
        List<Choice> units,
        List<Choice> kinds,
        @Nullable MeetingRules rules,
        List<PlanningWarning> warnings,
        List<String> others,
        List<Choice> optional,
        List<Choice> secretaries,
        List<Holder> required,
        List<Vacancy> vacancies,
        int nonconformities,
        @Nullable CycleInputs cycle,
        boolean hasLast) {

    /** What a planner accepts by planning all the same: changes with everything the warnings depend on. */
    public String signature() {
        return unit.code() + "|" + date + "|"
                + (rules == null ? "" : rules.kind().code()) + "|"
                + warnings.stream().map(PlanningWarning::messageKey).toList() + others;
    }

    public boolean warned() {
        return !warnings.isEmpty() || !others.isEmpty();
    }
}
