package se.genomgang.action;

/** As what somebody reports. */
public enum ReportAuthor {
    /** The one responsible for the action. */
    RESPONSIBLE,
    /** The management representative, who proposes to close it. */
    REPRESENTATIVE
}
