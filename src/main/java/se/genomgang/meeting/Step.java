package se.genomgang.meeting;

/** The steps of a meeting's life as they are written down, who and when; a step back is a new one. */
public enum Step {
    PLANNED,
    SUMMONED,
    MATERIAL_SENT,
    RESCHEDULED,
    CANCELLED,
    HELD,
    SENT_FOR_ADJUSTMENT,
    RETURNED,
    ADJUSTED,
    SUBMITTED,
    RECEIVED,
    CORRECTION_OPENED,
    HISTORY_ENTERED
}
