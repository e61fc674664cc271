package se.genomgang.meeting;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Label;

/** An attendance sheet line by line in the reader's language, for whoever has to choose between two. */
@Component
class AttendanceWords {

    private final MessageSource messages;

    AttendanceWords(MessageSource messages) {
        this.messages = messages;
    }

    String standing(AttendanceSheet sheet) {
        List<String> lines = new ArrayList<>();
        sheet.participants()
                .forEach(seat ->
                        lines.add(line(seat.name(), seat.attendance(), seat.deputyName(), seat.pointsInWords())));
        explanations(lines, sheet.required(), sheet.explanations());
        times(lines, sheet.opened(), sheet.closed());
        return String.join("\n", lines);
    }

    /** @param sheet whose participants and functions those typed refer to */
    String typed(AttendanceSheet sheet, NoteAttendance typed) {
        List<String> lines = new ArrayList<>();
        for (NoteAttendance.Line line : typed.lines()) {
            ParticipantView seat = sheet.participant(line.participant());
            if (seat != null) {
                lines.add(line(seat.name(), line.mark(), line.deputyName(), line.points()));
            }
        }
        explanations(lines, sheet.required(), typed.explanations());
        times(lines, typed.opened(), typed.closed());
        return String.join("\n", lines);
    }

    private String line(String name, @Nullable AttendanceMark mark, String deputy, String points) {
        String said = name + ": " + say(mark == null ? "meeting.mark.none" : "meeting.mark." + mark);
        String instead = deputy.isBlank() ? said : said + ", " + deputy.strip();
        return points.isBlank() ? instead : say("meeting.attendance.line.points", instead, points.strip());
    }

    private void explanations(List<String> lines, Map<String, Label> required, Map<String, String> texts) {
        required.forEach((function, label) -> {
            String text = texts.getOrDefault(function, "").strip();
            if (!text.isEmpty()) {
                lines.add(say("meeting.attendance.line.explanation", label, text));
            }
        });
    }

    private void times(List<String> lines, @Nullable LocalTime opened, @Nullable LocalTime closed) {
        if (opened != null) {
            lines.add(say("meeting.attendance.opened") + ": " + opened);
        }
        if (closed != null) {
            lines.add(say("meeting.attendance.closed") + ": " + closed);
        }
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
