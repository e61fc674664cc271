package se.genomgang.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.icalendar.CalendarEntry;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;

/** Meetings as they stand in calendars, of those that the person may see; one statement each. Cancelled ones do not stand there. */
@Service
@Transactional(readOnly = true)
public class MeetingCalendar {

    /** So many at the most, the latest. */
    private static final int MOST = 500;

    private static final String ROWS =
            """
            select m.id, m.date, m.starts_at, m.ends_at, m.place, m.link, m.stage, m.number, m.year, m.ics_sequence + m.uninvited as sequence,
                   k.name_sv, k.name_en, n.short_sv, n.short_en
            from meeting m
            join routine_meeting_kind k on k.id = m.kind_id
            join lateral (select x.short_sv, x.short_en from unit_name x where x.unit_id = m.unit_id
                          order by x.valid_from > m.date, abs(x.valid_from - m.date) limit 1) n on true
            where m.date between :from and :to and m.stage <> 'CANCELLED' and not m.historical and
            """
                    + MeetingVisibility.SQL;

    /** Those one takes part in, or keeps the minutes of. */
    private static final String OWN =
            """
             and m.id in (select p.meeting_id from participant p where p.person_id = :person
                          union all select s.id from meeting s where s.secretary_id = :person)
            """;

    private static final String LATEST = " order by m.date desc, m.id desc limit " + MOST;

    private final SummonsCalendar calendar;
    private final MessageSource messages;
    private final JdbcClient jdbc;

    MeetingCalendar(SummonsCalendar calendar, MessageSource messages, JdbcClient jdbc) {
        this.calendar = calendar;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    /**
     * The meetings that this person takes part in or keeps the minutes of.
     *
     * @param from first day, inclusive
     * @param to last day, inclusive
     */
    public List<CalendarEntry> of(Rights person, LocalDate from, LocalDate to, Locale language) {
        return reading(OWN, person, from, to)
                .query((row, n) -> entry(row, language))
                .list();
    }

    /** The unit's meetings, as far as this person may see them. */
    public List<CalendarEntry> ofUnit(UnitId unit, Rights reader, LocalDate from, LocalDate to, Locale language) {
        return reading(" and m.unit_id = :unit", reader, from, to)
                .param("unit", unit.value())
                .query((row, n) -> entry(row, language))
                .list();
    }

    private JdbcClient.StatementSpec reading(String which, Rights reader, LocalDate from, LocalDate to) {
        return jdbc.sql(ROWS + which + LATEST)
                .params(MeetingVisibility.params(reader))
                .param("from", from)
                .param("to", to);
    }

    private CalendarEntry entry(ResultSet row, Locale language) throws SQLException {
        String name = new Label(row.getString("name_sv"), row.getString("name_en")).in(language);
        String unit = new Label(row.getString("short_sv"), row.getString("short_en")).in(language);
        String summary = name + " " + row.getInt("number") + "-" + row.getInt("year") + ", " + unit;
        boolean planned = Stage.valueOf(row.getString("stage")) == Stage.PLANNED;
        return calendar.entry(
                new MeetingId(row.getLong("id")),
                row.getInt("sequence"),
                new Occasion(
                        row.getObject("date", LocalDate.class),
                        row.getObject("starts_at", LocalTime.class),
                        row.getObject("ends_at", LocalTime.class),
                        row.getString("place"),
                        row.getString("link")),
                planned ? messages.getMessage("meeting.calendar.planned", new Object[] {summary}, language) : summary,
                false);
    }
}
