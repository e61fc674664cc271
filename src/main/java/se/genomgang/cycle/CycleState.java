package se.genomgang.cycle;

/** How far a unit's cycle of a year has come. */
public enum CycleState {
    /** Came with the product, as a pattern: nothing is done in it, and nothing is late. */
    DELIVERED,
    /** Made for a new year and under review. */
    DRAFT,
    /** What is to be done that year. */
    IN_FORCE
}
