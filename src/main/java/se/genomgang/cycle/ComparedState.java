package se.genomgang.cycle;

/** How far one unit has come with an activity that several units share. */
public enum ComparedState {
    DONE("done"),
    /** Begun, or done some of its times. */
    UNDER_WAY("doing"),
    NOT_STARTED("todo"),
    /** The last day of something of it has passed. */
    LATE("late"),
    NOT_APPLICABLE("skipped"),
    /** The unit has left it out of its cycle, for a reason that is said. */
    LEFT_OUT("skipped"),
    /** It is not in the unit's cycle. */
    ABSENT(""),
    /** The unit has no cycle in force that year. */
    NO_CYCLE("");

    private final String shape;

    ComparedState(String shape) {
        this.shape = shape;
    }

    /** The shape that shows it, as on the wheel; empty where there is nothing to show. */
    public String shape() {
        return shape;
    }
}
