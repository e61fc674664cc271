package se.genomgang.icalendar;

/** What somebody who is invited has answered. */
public enum Attending {
    NOT_ANSWERED,
    ACCEPTED,
    TENTATIVE,
    DECLINED
}
