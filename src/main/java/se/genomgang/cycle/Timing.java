package se.genomgang.cycle;

/** How a step's time is said. */
public enum Timing {
    /** Some time from the first day to the last, which begin and end months. */
    MONTHS,
    /** At the latest on the last day: a deadline. */
    BY,
    /** On the day, or on the days from the first to the last: something that takes place. */
    ON
}
