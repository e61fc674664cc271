package se.genomgang.meeting;

/** An answer to one question of the verdict. */
public enum Answer {
    YES,
    PARTLY,
    NO
}
