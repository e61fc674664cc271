package se.genomgang.compilation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.AgendaWork;
import se.genomgang.meeting.MeetingId;

/**
 * Takes a compilation into the material of the central meeting: under every point that some unit said something under, a line that leads to it. In
 * Swedish, the language of the protocol.
 */
@Service
@Transactional
public class TakingIn {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final String MATERIAL = "MATERIAL";

    private record Place(int position, String code, String text, int version) {}

    private final CompilationStore store;
    private final AgendaWork work;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final ZoneId zone;

    TakingIn(
            CompilationStore store,
            AgendaWork work,
            MessageSource messages,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.work = work;
        this.messages = messages;
        this.jdbc = jdbc;
        this.events = events;
        this.zone = clock.getZone();
    }

    /** The central meetings that it can be taken into, the next one first; none for those who do not prepare them. */
    @Transactional(readOnly = true)
    public List<CentralMeeting> meetings(Rights rights) {
        return !Compilations.mayMake(rights)
                ? List.of()
                : jdbc.sql(
                                """
                                select m.id, k.name_sv, k.name_en, m.number || '-' || m.year as said, m.date
                                from meeting m join unit u on u.id = m.unit_id and u.kind = 'CENTRAL'
                                join routine_meeting_kind k on k.id = m.kind_id
                                where m.stage in ('PLANNED', 'SUMMONED') order by m.date, m.id limit 10
                                """)
                        .query((row, n) -> new CentralMeeting(
                                new MeetingId(row.getLong("id")),
                                new Label(row.getString("name_sv"), row.getString("name_en")),
                                row.getString("said"),
                                row.getObject("date", LocalDate.class)))
                        .list();
    }

    /**
     * Writes the lines that are not there yet.
     *
     * @return under how many points one was written
     * @throws NotVisible when there is no such meeting to prepare
     * @throws Refused when nothing is left to write
     */
    public int takeIn(long compilation, MeetingId meeting, Rights rights) {
        Compilation made = store.get(compilation);
        Compilations.requireMayMake(rights);
        if (meetings(rights).stream().noneMatch(each -> each.id().equals(meeting))) {
            throw new NotVisible();
        }
        Map<String, Place> places = places(meeting);
        int written = 0;
        for (Compiled.Point point : made.content().points()) {
            Place place = places.get(point.code());
            String line = place == null ? "" : line(made, point);
            if (place != null && !point.said().isEmpty() && !place.text().contains(line)) {
                String text = place.text().isBlank() ? line : place.text() + "\n\n" + line;
                work.saveText(meeting, place.position(), place.code(), MATERIAL, text, place.version(), rights);
                written++;
            }
        }
        if (written == 0) {
            throw new Refused("compilation.refused.takenIn");
        }
        events.publishEvent(new CompilationTakenIn(rights.person(), compilation, meeting.value(), written));
        return written;
    }

    private String line(Compilation made, Compiled.Point point) {
        Compiled content = made.content();
        return messages.getMessage(
                "compilation.material",
                new Object[] {
                    content.kindName().within(SWEDISH),
                    Integer.toString(content.year()),
                    DateTimeFormatter.ISO_LOCAL_DATE.format(made.madeAt().atZone(zone)),
                    content.compiled(),
                    content.units(),
                    "/compilations/" + made.id() + "#point-" + point.code()
                },
                SWEDISH);
    }

    private Map<String, Place> places(MeetingId meeting) {
        return jdbc
                .sql(
                        """
                        select p.position, p.code, coalesce(t.text, '') as text, coalesce(t.version, 0) as version
                        from agenda_point p left join point_text t on t.point_id = p.id and t.kind = 'MATERIAL'
                        where p.meeting_id = ? and p.nothing_to_report is null
                        """)
                .param(meeting.value())
                .query(Place.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Place::code, Function.identity()));
    }
}
