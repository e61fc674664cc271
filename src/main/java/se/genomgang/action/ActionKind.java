package se.genomgang.action;

/** What an action is meant to do. */
public enum ActionKind {
    IMPROVEMENT,
    /** Takes away the cause of something that went wrong. */
    CORRECTIVE,
    /** Takes away the cause of something that could go wrong. */
    PREVENTIVE,
    /** Changes the environmental management system itself (R §5: the result of a review). */
    EMS_CHANGE
}
