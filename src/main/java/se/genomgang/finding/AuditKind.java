package se.genomgang.finding;

/** Who audits, and against what. */
public enum AuditKind {
    /** The organisation's own (ISO 14001 9.2). */
    INTERNAL,
    /** A certification body's or another outsider's. */
    EXTERNAL,
    /** Whether laws and other requirements are met (ISO 14001 9.1.2). */
    LEGAL
}
