package se.genomgang.notice;

/** When a letter may be sent. */
public enum Urgency {
    /** At any hour: someone has just done something that the receiver waits for. */
    AT_ONCE,
    /** On working days between 7 and 18 in Sweden; otherwise when the next such time begins. */
    WORKING_HOURS
}
