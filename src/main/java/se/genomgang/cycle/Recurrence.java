package se.genomgang.cycle;

/** How often a step is done in its year. */
public enum Recurrence {
    /** Once. */
    YEARLY,
    /** Once, at any time within its period. */
    WITHIN,
    /** Once a quarter. */
    QUARTERLY,
    /** Once a month. */
    MONTHLY,
    /** All the time. */
    CONTINUOUS,
    /** When there is need, which nobody knows ahead. */
    AS_NEEDED
}
