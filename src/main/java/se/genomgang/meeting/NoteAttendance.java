package se.genomgang.meeting;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Command: note who was there.
 *
 * @param version of the sheet it was written on
 * @param lines one for each participant noted; others stay as they are
 * @param explanations by required function, why it was not there; blank takes an explanation away
 */
public record NoteAttendance(
        int version,
        List<Line> lines,
        Map<String, String> explanations,
        @Nullable LocalTime opened,
        @Nullable LocalTime closed) {

    public NoteAttendance {
        lines = List.copyOf(lines);
        explanations = Map.copyOf(explanations);
    }

    /**
     * @param mark null while not noted
     * @param deputyName who came instead
     * @param points as typed, such as {@code 3–5, 8}; empty for the whole meeting
     */
    public record Line(long participant, @Nullable AttendanceMark mark, String deputyName, String points) {}
}
