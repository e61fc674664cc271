package se.genomgang.cycle;

/** How far one time that something is to be done has come. That it is late follows from its day. */
public enum OccurrenceState {
    NOT_STARTED,
    UNDER_WAY,
    DONE,
    /** Not done this time, for a reason that is said. */
    NOT_APPLICABLE;

    /** Whether nothing is left to do. */
    public boolean settled() {
        return this == DONE || this == NOT_APPLICABLE;
    }
}
