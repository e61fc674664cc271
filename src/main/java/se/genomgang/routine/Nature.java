package se.genomgang.routine;

/** What a kind of meeting is for (R §3). */
public enum Nature {
    /** Evaluates the environmental management system and decides (ledningens genomgång). */
    REVIEW,
    /** Follows up decided actions and objectives (ledningens uppföljning). */
    FOLLOW_UP
}
