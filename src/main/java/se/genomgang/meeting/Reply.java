package se.genomgang.meeting;

/** What somebody who is summoned answers. */
public enum Reply {
    COMING("ok"),
    MAYBE("soon"),
    NOT_COMING("late");

    private final String pill;

    Reply(String pill) {
        this.pill = pill;
    }

    /** How it is coloured where it is shown. */
    public String pill() {
        return pill;
    }
}
