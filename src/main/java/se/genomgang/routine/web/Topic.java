package se.genomgang.routine.web;

/** The headings the rules are read under, in their order. */
public enum Topic {
    WHEN,
    NOTICE,
    ATTENDANCE,
    AGENDA,
    PROTOCOL;

    public String key() {
        return "routine.topic." + name();
    }
}
