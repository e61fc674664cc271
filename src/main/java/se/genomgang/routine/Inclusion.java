package se.genomgang.routine;

/** Whether a point must stand on the agenda of a meeting. */
public enum Inclusion {
    /** Always on the agenda; lacks nothing when the protocol is adjusted. */
    MANDATORY,
    /** Chosen from the list as needed (R §5, the follow-up). */
    CHOSEN,
    /** Offered, never asked for. */
    OPTIONAL
}
