package se.genomgang.routine;

/** How strongly a routine words a rule. */
public enum Strength {
    /** "Ska": about the record it blocks adjustment; about time it is recorded as a deviation and escalated. */
    SHALL,
    /** "Bör": warns and is recorded, without escalation. */
    SHOULD,
    /** The routine does not ask for it. */
    OFF
}
