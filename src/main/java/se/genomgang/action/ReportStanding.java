package se.genomgang.action;

/** What the latest report on an open action had led to on a day. */
public enum ReportStanding {
    /** Nothing had been reported. */
    NONE,
    /** The latest report waited for an answer. */
    WAITING,
    /** The latest report was accepted: the work is under way. */
    ACCEPTED,
    /** The latest report was sent back. */
    RETURNED
}
