package se.genomgang.meeting;

/** The questions of the verdict: the first two are asked by R §5, the other two beside them by ISO 14001 9.3. */
public enum Criterion {
    /** Leads the system to improvement? */
    IMPROVEMENT,
    /** Is it effective? */
    EFFECTIVE,
    /** Is it suitable? */
    SUITABLE,
    /** Is it adequate? */
    ADEQUATE
}
