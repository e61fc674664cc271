package se.genomgang.cycle.web;

import se.genomgang.cycle.Period;
import se.genomgang.cycle.Recurrence;
import se.genomgang.cycle.Timing;

/** When a step is done, as one choice. */
public enum Rhythm {
    MONTHS(Timing.MONTHS, Recurrence.YEARLY),
    WITHIN(Timing.MONTHS, Recurrence.WITHIN),
    BY(Timing.BY, Recurrence.YEARLY),
    ON(Timing.ON, Recurrence.YEARLY),
    MONTHLY(Timing.MONTHS, Recurrence.MONTHLY),
    QUARTERLY(Timing.MONTHS, Recurrence.QUARTERLY),
    CONTINUOUS(Timing.MONTHS, Recurrence.CONTINUOUS),
    AS_NEEDED(Timing.MONTHS, Recurrence.AS_NEEDED);

    private final Timing timing;
    private final Recurrence recurrence;

    Rhythm(Timing timing, Recurrence recurrence) {
        this.timing = timing;
        this.recurrence = recurrence;
    }

    Timing timing() {
        return timing;
    }

    Recurrence recurrence() {
        return recurrence;
    }

    static Rhythm of(Period period, Recurrence recurrence) {
        return switch (recurrence) {
            case YEARLY ->
                switch (period.timing()) {
                    case MONTHS -> MONTHS;
                    case BY -> BY;
                    case ON -> ON;
                };
            case WITHIN -> WITHIN;
            case MONTHLY -> MONTHLY;
            case QUARTERLY -> QUARTERLY;
            case CONTINUOUS -> CONTINUOUS;
            case AS_NEEDED -> AS_NEEDED;
        };
    }
}
