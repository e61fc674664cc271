package se.genomgang.cycle;

import java.time.LocalDate;
import se.genomgang.kernel.Wording;

/**
 * Something on the wheel that is not an activity of the cycle.
 *
 * @param title what it is
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param href where it leads
 */
public record WheelMark(Kind kind, Wording title, LocalDate from, LocalDate to, String href) {

    /** What it is, which also says how it is drawn. */
    public enum Kind {
        /** A meeting that is to be held. */
        MEETING,
        /** A meeting that was held. */
        HELD,
        /** A meeting whose day has passed without anyone saying that it was held. */
        MISSED,
        /** The routine's time for a meeting. */
        WINDOW,
        /** The routine's last day. */
        DEADLINE
    }
}
