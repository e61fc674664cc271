package se.genomgang.kernel;

/** The kinds of unit that a routine tells apart. */
public enum UnitKind {
    /** The organisation's top management; there is one. */
    CENTRAL,
    SCHOOL,
    /** The support unit (verksamhetsstöd). */
    SUPPORT,
    /** A department (institution), for organisations that review per department. */
    DEPARTMENT
}
