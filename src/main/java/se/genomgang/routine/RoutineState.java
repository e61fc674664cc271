package se.genomgang.routine;

/** Where a version of the routine stands. */
public enum RoutineState {
    /** Known by its line in the change log only; its rules are not. */
    LOG_ONLY,
    /** Being written; binds nobody. */
    DRAFT,
    /** In force from its date until the next version's; never changes again. */
    IN_FORCE
}
