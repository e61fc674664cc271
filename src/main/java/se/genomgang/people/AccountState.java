package se.genomgang.people;

/** Whether a person can sign in. */
public enum AccountState {
    /** No account. */
    NONE,
    /** An account that no password has been set for. */
    WAITING,
    /** Can sign in. */
    OPEN,
    /** Closed: cannot sign in until opened again. */
    CLOSED
}
