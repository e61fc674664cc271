package se.genomgang.notice;

/** How an attempt to hand a letter to the mail server ended. */
public enum Outcome {
    /** The server has taken it. */
    SENT,
    /** The server could not be reached, or will have no letter at all from here. */
    AWAY,
    /** The connection was lost in the middle: whether the server has taken it is not known. */
    LOST,
    /** The server asks to be tried later (4xx). */
    DEFERRED,
    /** The server will not have this letter (5xx). */
    REFUSED,
    /** It could not be written. */
    UNWRITABLE;

    /** Whether this says anything against the letter itself: that happens a bounded number of times. */
    boolean againstTheLetter() {
        return this == DEFERRED || this == UNWRITABLE;
    }
}
