package se.genomgang.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Obligation;

/** How an obligation stands on a day. */
public enum Standing {
    /** Its last day has passed, from midnight in Sweden after it. */
    LATE,
    /** Today is its last day. */
    TODAY,
    /** Its last day comes within two weeks. */
    SOON,
    AHEAD,
    /** Nothing sets it a last day. */
    NOT_SET,
    MET;

    /** How many days ahead count as soon. */
    public static final int SOON_DAYS = 14;

    static Standing of(Obligation obligation, @Nullable LocalDate due, LocalDate today) {
        if (obligation.met()) {
            return MET;
        }
        if (due == null) {
            return NOT_SET;
        }
        if (!today.isBefore(due)) {
            return today.equals(due) ? TODAY : LATE;
        }
        return due.isAfter(today.plusDays(SOON_DAYS)) ? AHEAD : SOON;
    }
}
