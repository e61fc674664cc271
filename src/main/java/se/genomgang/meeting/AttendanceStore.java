package se.genomgang.meeting;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.PersonId;

/** Reads and writes the parts of the attendance sheet that belong to the meeting as a whole. */
@Component
class AttendanceStore {

    private static final int NOTE_LIMIT = 4_000;

    private final JdbcClient jdbc;

    AttendanceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    AttendanceSheet read(MeetingId meeting, List<ParticipantView> seats, Map<String, Label> required) {
        Map<String, String> explanations = new HashMap<>();
        jdbc.sql("select function_code, text from absence_explanation where meeting_id = ?")
                .param(meeting.value())
                .query(row -> {
                    explanations.put(row.getString("function_code"), row.getString("text"));
                });
        return jdbc.sql(
                        """
                        select m.attendance_version, m.attendance_at, m.opened_time, m.closed_time,
                               p.given_name || ' ' || p.family_name as changed_by,
                               (select count(*) from agenda_point a where a.meeting_id = m.id) as points
                        from meeting m left join person p on p.id = m.attendance_by where m.id = ?
                        """)
                .param(meeting.value())
                .query((row, n) -> {
                    Timestamp at = row.getTimestamp("attendance_at");
                    return new AttendanceSheet(
                            row.getInt("attendance_version"),
                            row.getString("changed_by"),
                            at == null ? null : at.toInstant(),
                            row.getObject("opened_time", LocalTime.class),
                            row.getObject("closed_time", LocalTime.class),
                            seats,
                            required,
                            explanations,
                            row.getInt("points"));
                })
                .single();
    }

    void explain(MeetingId meeting, Map<String, String> explanations, PersonId by) {
        explanations.forEach((function, typed) -> {
            String text =
                    PlainText.of("explanation-" + function, typed, NOTE_LIMIT).strip();
            if (text.isEmpty()) {
                jdbc.sql("delete from absence_explanation where meeting_id = ? and function_code = ?")
                        .params(meeting.value(), function)
                        .update();
            } else {
                jdbc.sql(
                                """
                                insert into absence_explanation (meeting_id, function_code, text, by_id) values (?, ?, ?, ?)
                                on conflict (meeting_id, function_code) do update set text = excluded.text, by_id = excluded.by_id
                                where absence_explanation.text <> excluded.text
                                """)
                        .params(meeting.value(), function, text, by.value())
                        .update();
            }
        });
    }

    /** A new version of the sheet, with the times when the meeting was opened and closed. */
    void close(MeetingId meeting, NoteAttendance sheet, PersonId by, Instant at) {
        LocalTime opened = sheet.opened();
        LocalTime closed = sheet.closed();
        if (opened != null && closed != null && closed.isBefore(opened)) {
            throw new InvalidField("closed", "meeting.invalid.closedBeforeOpened");
        }
        jdbc.sql(
                        """
                        update meeting set opened_time = :opened, closed_time = :closed, attendance_version = attendance_version + 1,
                               attendance_by = :by, attendance_at = :at
                        where id = :meeting
                        """)
                .param("opened", opened)
                .param("closed", closed)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .param("meeting", meeting.value())
                .update();
    }
}
