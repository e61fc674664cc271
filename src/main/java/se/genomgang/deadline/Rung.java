package se.genomgang.deadline;

import java.util.Locale;

/** A step of the ladder, in the order they are climbed. */
public enum Rung {
    /** It has arisen. */
    ARISEN(Audience.OWNER, false),
    /** A good while before its last day. */
    EARLY(Audience.OWNER, false),
    /** Shortly before its last day. */
    REMINDER(Audience.OWNER, false),
    /** On its last day. */
    DUE(Audience.OWNER, false),
    /** Its last day has passed. */
    OVERDUE(Audience.OWNER, true),
    /** To the head of the unit. */
    HEAD(Audience.HEAD, true),
    /** To the environmental manager. */
    MANAGER(Audience.MANAGER, true);

    /** Who is told. */
    public enum Audience {
        OWNER,
        HEAD,
        MANAGER
    }

    private final Audience audience;
    private final boolean late;

    Rung(Audience audience, boolean late) {
        this.audience = audience;
        this.late = late;
    }

    /** Its name in a form. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Audience audience() {
        return audience;
    }

    /** Whether it comes after the last day: what falls on a day off is then said the working day after, not the one before. */
    public boolean late() {
        return late;
    }

    /** Whether it tells someone above: never turned off by anyone, and only for what the rule says shall be done. */
    public boolean escalates() {
        return audience != Audience.OWNER;
    }
}
