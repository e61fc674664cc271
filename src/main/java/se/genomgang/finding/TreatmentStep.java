package se.genomgang.finding;

/** What a finding needs before it is closed, in order. */
public enum TreatmentStep {
    /** Why it happened. */
    CAUSE,
    /** What was done at once. */
    CORRECTION,
    /** Actions that are done, or the reason why none is needed. */
    ACTIONS,
    /** A check that says that what was done has had effect. */
    CHECK
}
