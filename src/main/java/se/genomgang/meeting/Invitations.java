package se.genomgang.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.attachment.AttachmentView;
import se.genomgang.attachment.Attachments;
import se.genomgang.icalendar.CalendarEntry;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;

/** What is told of a meeting to those who are summoned to it, by whoever tells them. */
@Service
@Transactional(readOnly = true)
public class Invitations {

    private static final String HEAD =
            """
            select m.*, n.name_sv, n.name_en, n.short_sv, n.short_en, k.name_sv as kind_sv, k.name_en as kind_en,
                   coalesce(s.given_name || ' ' || s.family_name, '') as secretary,
                   coalesce((select x.reason from meeting_step x where x.meeting_id = m.id and x.step = 'RESCHEDULED' order by x.id desc limit 1), '') as moved
            from meeting m
            join lateral (select * from unit_name n where n.unit_id = m.unit_id
                          order by n.valid_from > m.date, abs(n.valid_from - m.date) limit 1) n on true
            join routine_meeting_kind k on k.id = m.kind_id
            left join person s on s.id = m.secretary_id
            where m.id = ?
            """;

    /** Texts and files of a point that is marked secret are not even read. */
    private static final String POINTS =
            """
            select p.id, p.position, p.title, p.title_en, p.secret, coalesce(a.text, '') as material, coalesce(b.text, '') as proposal
            from agenda_point p
            left join point_text a on a.point_id = p.id and a.kind = 'MATERIAL' and :sent and not p.secret
            left join point_text b on b.point_id = p.id and b.kind = 'PROPOSAL' and :sent and not p.secret
            where p.meeting_id = :meeting order by p.position
            """;

    private final ParticipantRepository participants;
    private final Attachments attachments;
    private final SummonsCalendar calendar;
    private final JdbcClient jdbc;

    Invitations(
            ParticipantRepository participants, Attachments attachments, SummonsCalendar calendar, JdbcClient jdbc) {
        this.participants = participants;
        this.attachments = attachments;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    /** The meeting as it is to be told of now; empty when there is none. */
    public Optional<Invited> of(MeetingId meeting) {
        return jdbc.sql(HEAD)
                .param(meeting.value())
                .query((row, n) -> invited(row))
                .optional();
    }

    /** Who has been summoned to it, each once; guests by name are not among them. */
    public List<PersonId> summoned(MeetingId meeting) {
        return participants.of(meeting.value()).stream()
                .filter(Participant::summoned)
                .flatMap(participant -> participant.person().stream())
                .distinct()
                .toList();
    }

    /** The meeting as it stands in a calendar. */
    public CalendarEntry entry(Invited meeting) {
        return calendar.entry(meeting);
    }

    private Invited invited(ResultSet row) throws SQLException {
        MeetingId id = new MeetingId(row.getLong("id"));
        LocalDate sent = row.getObject("material_sent_on", LocalDate.class);
        return new Invited(
                id,
                new Label(row.getString("name_sv"), row.getString("name_en")),
                new Label(row.getString("short_sv"), row.getString("short_en")),
                new Label(row.getString("kind_sv"), row.getString("kind_en")),
                row.getInt("number") + "-" + row.getInt("year"),
                new Occasion(
                        row.getObject("date", LocalDate.class),
                        row.getObject("starts_at", LocalTime.class),
                        row.getObject("ends_at", LocalTime.class),
                        row.getString("place"),
                        row.getString("link")),
                Stage.valueOf(row.getString("stage")),
                row.getBoolean("historical"),
                row.getString("secretary"),
                Objects.requireNonNullElse(row.getString("summons_cover"), ""),
                row.getString("moved"),
                row.getString("cancel_reason"),
                sent,
                row.getInt("ics_sequence") + row.getInt("uninvited"),
                agenda(id, sent != null),
                guests(id));
    }

    private List<Invited.Guest> guests(MeetingId meeting) {
        return participants.of(meeting.value()).stream()
                .map(Participant::view)
                .map(seat -> new Invited.Guest(seat.person(), seat.name(), seat.function(), seat.summoned()))
                .toList();
    }

    private record Row(long id, Invited.Point point) {}

    private List<Invited.Point> agenda(MeetingId meeting, boolean sent) {
        List<Row> rows = jdbc.sql(POINTS)
                .param("meeting", meeting.value())
                .param("sent", sent)
                .query((row, n) -> new Row(
                        row.getLong("id"),
                        new Invited.Point(
                                row.getInt("position"),
                                new Label(row.getString("title"), row.getString("title_en")),
                                row.getBoolean("secret"),
                                row.getString("material"),
                                row.getString("proposal"),
                                List.of())))
                .list();
        List<Long> open = rows.stream()
                .filter(row -> sent && !row.point().secret())
                .map(Row::id)
                .toList();
        Map<Subject, List<AttachmentView>> files = attachments.of(PointFiles.OWNER_TYPE, open);
        return rows.stream()
                .map(row -> with(row.point(), files.getOrDefault(PointFiles.owner(row.id()), List.of())))
                .toList();
    }

    private static Invited.Point with(Invited.Point point, List<AttachmentView> files) {
        return new Invited.Point(
                point.number(), point.title(), point.secret(), point.material(), point.proposal(), files);
    }
}
