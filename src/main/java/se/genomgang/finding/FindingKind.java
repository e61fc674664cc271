package se.genomgang.finding;

/** What sort of thing was found. */
public enum FindingKind {
    /** A requirement is not met (ISO 14001 3.4.3): has cause, correction, actions and a check of their effect. */
    NONCONFORMITY,
    /** Something an auditor wants looked at, without a requirement being broken. */
    OBSERVATION,
    /** A suggestion for improvement. */
    SUGGESTION,
    /** An interested party is not content. */
    COMPLAINT,
    /** Anything else that an interested party lets the unit know. */
    INFORMATION;

    /** Whether it may come out of an audit. */
    public boolean fromAudit() {
        return this == NONCONFORMITY || this == OBSERVATION || this == SUGGESTION;
    }

    /** Whether it says who said it: it comes from an interested party. */
    public boolean needsSource() {
        return this == COMPLAINT || this == INFORMATION;
    }
}
