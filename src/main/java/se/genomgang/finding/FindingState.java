package se.genomgang.finding;

/** Whether a finding still asks for something. */
public enum FindingState {
    OPEN,
    CLOSED,
    /** Entered by mistake, and taken back for a reason. */
    WITHDRAWN
}
