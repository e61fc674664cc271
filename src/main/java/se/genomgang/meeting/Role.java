package se.genomgang.meeting;

/** Why somebody takes part. */
public enum Role {
    /** Holds a function that the routine requires (R §5). */
    REQUIRED,
    INVITED,
    /** Adjunct: invited by name, for the whole meeting or some points. */
    GUEST
}
