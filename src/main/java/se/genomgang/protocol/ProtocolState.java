package se.genomgang.protocol;

/** How far one version of a protocol has come. */
public enum ProtocolState {
    DRAFT,
    /** Out for adjustment: each adjuster and the head approves or returns it. */
    ADJUSTMENT,
    /** Approved by all, locked. */
    ADJUSTED,
    /** Sent to the environmental manager. */
    SUBMITTED,
    RECEIVED;

    /** Whether this version is locked and public. */
    public boolean locked() {
        return compareTo(ADJUSTED) >= 0;
    }
}
