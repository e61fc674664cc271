package se.genomgang.meeting.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.genomgang.meeting.Deadline;
import se.genomgang.meeting.MeetingDeadlines;
import se.genomgang.meeting.MeetingRow;
import se.genomgang.meeting.Stage;
import se.genomgang.routine.MeetingRules;

/**
 * A line of a list with what comes next for it.
 *
 * @param next null when nothing with a day of its own does
 */
public record ListedMeeting(MeetingRow meeting, @Nullable Deadline next) {

    static ListedMeeting of(MeetingRow meeting, MeetingRules rules, LocalDate today) {
        Deadline next = meeting.historical()
                ? null
                : MeetingDeadlines.of(meeting.days(), rules, today).next(meeting.stage());
        return new ListedMeeting(meeting, next);
    }

    /** The status pill's kind. */
    public String pill() {
        return meeting.historical() ? "idle" : pill(meeting.stage());
    }

    static String pill(Stage stage) {
        return switch (stage) {
            case ADJUSTED, SUBMITTED, RECEIVED -> "ok";
            case HELD, ADJUSTMENT -> "soon";
            case PLANNED, SUMMONED, CANCELLED -> "idle";
        };
    }
}
