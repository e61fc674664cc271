package se.genomgang.notice;

/** How a letter stands. */
public enum MailState {
    /** To be sent, now, when its time comes, or when the mail server takes it. */
    WAITING,
    /** The mail server has taken it. */
    SENT,
    /** Written and kept, because there was no mail server. */
    KEPT,
    /** No longer needed when its time came, and never sent. */
    WITHDRAWN,
    /** Could not be written, or the mail server will not have it. */
    SET_ASIDE,
    /** Someone decided that it shall not be sent. */
    DROPPED;

    /** How it looks in a list. */
    public String look() {
        return switch (this) {
            case SENT -> "ok";
            case WAITING -> "soon";
            case SET_ASIDE -> "late";
            default -> "idle";
        };
    }

    /** Whether somebody may still have it sent or dropped. */
    public boolean open() {
        return this == WAITING || this == KEPT || this == SET_ASIDE;
    }
}
