package se.genomgang.meeting;

/** What a decision leads to: R §5 asks for decisions on actions and on changes to the environmental management system. */
public enum DecisionResult {
    /** Something is to be done: an action with a responsible person and a due date. */
    ACTION,
    /** The management system itself changes. */
    EMS_CHANGE,
    /** Something else, such as an approval. */
    OTHER
}
