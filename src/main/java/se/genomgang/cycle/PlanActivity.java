package se.genomgang.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitKind;

/**
 * Command: this is what an activity is, when it is done and by whom. Where the English words are empty they become the Swedish ones.
 *
 * @param title required in Swedish
 * @param monthFrom the month it stands under, 1 to 12; null when it goes on all year
 * @param monthTo the last of several months in a row; null: the same month
 * @param asNeeded whether it is done only when there is need
 * @param feeds codes of the points of the agenda that it is an input to
 * @param concerns kinds of unit that have a part in it; asked of the central unit, for others their own
 * @param steps in their order; at least one
 */
public record PlanActivity(
        Label title,
        Theme theme,
        @Nullable Integer monthFrom,
        @Nullable Integer monthTo,
        boolean asNeeded,
        List<String> feeds,
        Set<UnitKind> concerns,
        List<Step> steps) {

    /** Steps that an activity can have. */
    public static final int MOST_STEPS = 12;

    public PlanActivity {
        feeds = List.copyOf(feeds);
        concerns = Set.copyOf(concerns);
        steps = List.copyOf(steps);
    }

    /**
     * One actor, one time.
     *
     * @param id of the step that it changes; null for a new one
     * @param title may be empty
     * @param recurrence what recurs, goes on or is done as needed has months
     * @param from first day, inclusive; null: of the activity's months, or the same day as the last
     * @param to last day, inclusive; null: of the activity's months, or the same day as the first; a deadline needs one
     * @param doer who does it; may be empty
     * @param with together with whom; may be empty
     * @param toWhom to whom it is reported; may be empty
     * @param concerns whose step it is, where an activity has steps of several kinds of unit; empty: as the activity
     */
    public record Step(
            @Nullable Long id,
            Label title,
            Timing timing,
            Recurrence recurrence,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Label doer,
            Label with,
            Label toWhom,
            Set<UnitKind> concerns) {

        public Step {
            concerns = Set.copyOf(concerns);
        }
    }
}
