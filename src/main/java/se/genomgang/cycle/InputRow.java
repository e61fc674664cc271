package se.genomgang.cycle;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;

/** What the database gathers of an input. */
record InputRow(
        long activity,
        String unit,
        int year,
        boolean central,
        List<String> feeds,
        String titleSv,
        String titleEn,
        String stepSv,
        String stepEn,
        Timing timing,
        boolean asNeeded,
        boolean byRoutine,
        @Nullable String leftOut,
        LocalDate fromOn,
        @Nullable LocalDate dueOn,
        OccurrenceState state,
        @Nullable LocalDate doneOn,
        @Nullable String reason,
        @Nullable LocalDate before,
        boolean fresh) {

    /** @param on the day of the meeting; @param today when it is asked, which a meeting that was held does not care about */
    Input input(LocalDate on, LocalDate today) {
        LocalDate asOf = today.isBefore(on) ? today : on;
        InputStanding standing = standing(on, asOf);
        boolean lately = before != null && fresh;
        boolean again = lately && standing == InputStanding.LATER && fromOn.isAfter(asOf);
        boolean done = standing == InputStanding.DONE;
        return new Input(
                activity,
                unit,
                year,
                central,
                feeds,
                new Label(titleSv, titleEn),
                new Label(stepSv, stepEn),
                timing,
                fromOn,
                dueOn,
                asNeeded,
                again ? InputStanding.DONE : standing,
                done ? doneOn : again ? before : null,
                leftOut == null ? reason : leftOut,
                done ? null : before,
                lately);
    }

    /** What is said to be done after the day was not done on it; how far it had come that day nobody knows. */
    private InputStanding standing(LocalDate on, LocalDate asOf) {
        if (leftOut != null || state == OccurrenceState.NOT_APPLICABLE) {
            return InputStanding.NOT_APPLICABLE;
        }
        if (doneOn != null && !doneOn.isAfter(on)) {
            return InputStanding.DONE;
        }
        if (dueOn != null && dueOn.isBefore(asOf) && !asNeeded && !byRoutine) {
            return InputStanding.LATE;
        }
        if (state == OccurrenceState.UNDER_WAY || dueOn == null) {
            return InputStanding.UNDER_WAY;
        }
        return dueOn.isAfter(on) ? InputStanding.LATER : InputStanding.NOT_STARTED;
    }
}
