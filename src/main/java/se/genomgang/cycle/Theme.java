package se.genomgang.cycle;

/** What an activity is about; the rings of the wheel, from the outermost. */
public enum Theme {
    MEETINGS,
    AUDITS,
    REPORTING,
    LAW,
    CHEMICALS,
    OBJECTIVES,
    COMMUNICATION
}
