package se.genomgang.meeting;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.attachment.AttachmentView;
import se.genomgang.attachment.Attachments;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.Subject;

/** Puts a summons together, and reaches those who take part and have not had it yet. */
@Component
class Summoning {

    private static final String POINT = "agenda-point";

    private final ParticipantRepository participants;
    private final Attachments attachments;
    private final SummonsText texts;
    private final JdbcClient jdbc;
    private final Clock clock;

    Summoning(
            ParticipantRepository participants,
            Attachments attachments,
            SummonsText texts,
            JdbcClient jdbc,
            Clock clock) {
        this.participants = participants;
        this.attachments = attachments;
        this.texts = texts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    SummonsDraft draft(MeetingView meeting, String cover) {
        List<ParticipantView> all = participants.of(meeting.id().value()).stream()
                .map(Participant::view)
                .toList();
        List<AgendaLine> agenda = agenda(meeting.id());
        String text = meeting.summonedOn() == null ? texts.whole(meeting, cover, all, agenda) : meeting.summonsText();
        return new SummonsDraft(
                all.stream().filter(each -> !each.summoned()).toList(),
                all.stream().filter(ParticipantView::summoned).toList(),
                texts.subject(meeting),
                cover,
                text,
                agenda,
                agenda.stream().allMatch(AgendaLine::prepared),
                !text.contains(texts.time(meeting)));
    }

    /** The covering text that is being prepared, or the one a sender begins with. */
    String cover(MeetingView meeting) {
        return jdbc.sql("select summons_cover from meeting where id = ? and summons_cover is not null")
                .param(meeting.id().value())
                .query(String.class)
                .optional()
                .orElseGet(() -> texts.cover(meeting));
    }

    void reach(MeetingId meeting) {
        participants.of(meeting.value()).forEach(participant -> participant.summon(clock.instant()));
        participants.flush();
    }

    private List<AgendaLine> agenda(MeetingId meeting) {
        List<Point> points = jdbc.sql(
                        """
                        select p.id, p.position, p.title, p.title_en, p.formal or p.nothing_to_report is not null
                               or exists (select 1 from point_text t where t.point_id = p.id and t.kind = 'MATERIAL' and t.text <> '') as prepared
                        from agenda_point p where p.meeting_id = ? order by p.position
                        """)
                .param(meeting.value())
                .query((row, n) -> new Point(
                        row.getLong("id"),
                        row.getInt("position"),
                        new Label(row.getString("title"), row.getString("title_en")),
                        row.getBoolean("prepared")))
                .list();
        Map<Subject, List<AttachmentView>> files =
                attachments.of(POINT, points.stream().map(Point::id).toList());
        return points.stream()
                .map(point -> line(point, files.getOrDefault(new Subject(POINT, point.id()), List.of())))
                .toList();
    }

    private static AgendaLine line(Point point, List<AttachmentView> files) {
        return new AgendaLine(
                point.number(),
                point.title(),
                point.prepared() || !files.isEmpty(),
                files.stream()
                        .map(file -> point.number() + "." + file.position() + " " + file.fileName())
                        .toList());
    }

    private record Point(long id, int number, Label title, boolean prepared) {}
}
