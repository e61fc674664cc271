package se.genomgang.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitKind;

/**
 * A step of an activity: one actor, one time.
 *
 * @param title empty where the activity has only this step
 * @param doer who does it
 * @param with together with whom; may be empty
 * @param toWhom to whom it is reported; may be empty
 * @param concerns whose step it is, where an activity has steps of several kinds of unit; empty: as the activity
 */
public record StepView(
        long id,
        Label title,
        Period period,
        Recurrence recurrence,
        Label doer,
        Label with,
        Label toWhom,
        Set<UnitKind> concerns,
        List<OccurrenceView> occurrences) {

    /** Whether units of the kind do it. */
    public boolean concerns(UnitKind kind) {
        return concerns.isEmpty() || concerns.contains(kind);
    }

    /** Each time that it is to be done; in a plan those that there will be. */
    public List<OccurrenceView> times() {
        return occurrences.isEmpty() ? OccurrenceView.planned(period.times(recurrence)) : occurrences;
    }

    /** Whether any time of it is late. */
    public boolean late(LocalDate today) {
        return occurrences.stream().anyMatch(occurrence -> occurrence.late(today));
    }
}
