package se.genomgang.cycle;

/** What two activities can differ in. */
public enum Aspect {
    /** Whether it is done at all. */
    LEFT_OUT,
    TITLE,
    /** The months it stands under. */
    MONTHS,
    /** When its steps are done. */
    WHEN,
    /** Who does its steps, with whom, and to whom it is reported. */
    WHO,
    /** How many steps it has, and what they are called. */
    STEPS,
    THEME,
    /** Whether it is done only as needed. */
    NEED,
    /** The points of the agenda that it is an input to. */
    FEEDS
}
