package se.genomgang.meeting;

/** Whether somebody was there. */
public enum AttendanceMark {
    PRESENT,
    ABSENT_WITH_NOTICE,
    ABSENT,
    /** Somebody else, named, came instead; counts as the function being there. */
    DEPUTY;

    /** Whether the person's function was represented. */
    public boolean represented() {
        return this == PRESENT || this == DEPUTY;
    }
}
