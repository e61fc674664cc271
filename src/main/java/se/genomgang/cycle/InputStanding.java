package se.genomgang.cycle;

/** How an input stands for a meeting. */
public enum InputStanding {
    /** Done, not later than the day of the meeting. */
    DONE("done"),
    UNDER_WAY("doing"),
    NOT_STARTED("todo"),
    /** Its last day has passed and it is not done. */
    LATE("late"),
    /** To be done after the meeting. */
    LATER("later"),
    /** Not done this time, or not by this unit, for a reason that is said. */
    NOT_APPLICABLE("skipped");

    private final String shape;

    InputStanding(String shape) {
        this.shape = shape;
    }

    /** The shape that shows it, as on the wheel. */
    public String shape() {
        return shape;
    }
}
