package se.genomgang.meeting;

/** How far a meeting has come; the protocol moves it on from {@link #HELD}. */
public enum Stage {
    PLANNED,
    SUMMONED,
    /** Held; its protocol is a draft. */
    HELD,
    /** The protocol is out for adjustment. */
    ADJUSTMENT,
    /** The protocol is adjusted: locked and public. */
    ADJUSTED,
    /** The protocol has been sent to the environmental manager. */
    SUBMITTED,
    RECEIVED,
    CANCELLED;

    /** Whether this stage is the other one or a later one; a cancelled meeting has reached nothing. */
    public boolean reached(Stage other) {
        return this != CANCELLED && compareTo(other) >= 0;
    }
}
