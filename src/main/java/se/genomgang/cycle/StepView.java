package se.genomgang.cycle;

import java.time.LocalDate;
import java.util.List;
import se.genomgang.kernel.Label;

/**
 * A step of an activity: one actor, one time.
 *
 * @param title empty where the activity has only this step
 * @param doer who does it
 * @param with together with whom; may be empty
 * @param toWhom to whom it is reported; may be empty
 */
public record StepView(
        long id,
        Label title,
        Period period,
        Recurrence recurrence,
        Label doer,
        Label with,
        Label toWhom,
        List<OccurrenceView> occurrences) {

    /** Each time that it is to be done; in a plan those that there will be. */
    public List<OccurrenceView> times() {
        return occurrences.isEmpty() ? OccurrenceView.planned(period.times(recurrence)) : occurrences;
    }

    /** Whether any time of it is late. */
    public boolean late(LocalDate today) {
        return occurrences.stream().anyMatch(occurrence -> occurrence.late(today));
    }
}
