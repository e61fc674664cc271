package se.genomgang.protocol;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Label;
import se.genomgang.meeting.MeetingId;
import se.genomgang.protocol.ProtocolView.VersionLine;

/** Lists protocols and versions, each list in one statement. */
@Component
class ProtocolLines {

    static final int PAGE = 50;

    private final JdbcClient jdbc;

    ProtocolLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ProtocolId> of(MeetingId meeting) {
        return jdbc.sql("select id from protocol where meeting_id = ?")
                .param(meeting.value())
                .query((row, n) -> new ProtocolId(row.getLong("id")))
                .optional();
    }

    List<VersionLine> versions(ProtocolId protocol) {
        return jdbc.sql(
                        """
                        select v.number, v.state, v.reason, s.adjusted_at, b.submitted_on, r.received_on,
                               (select g.registration_number from protocol_registration g
                                where g.protocol_version_id = v.id order by g.id desc limit 1) as registration_number
                        from protocol_version v
                        left join protocol_snapshot s on s.protocol_version_id = v.id
                        left join protocol_submission b on b.protocol_version_id = v.id
                        left join protocol_receipt r on r.protocol_version_id = v.id
                        where v.protocol_id = ? order by v.number desc
                        """)
                .param(protocol.value())
                .query((row, n) -> version(row))
                .list();
    }

    private static VersionLine version(ResultSet row) throws SQLException {
        Timestamp adjusted = row.getTimestamp("adjusted_at");
        return new VersionLine(
                row.getInt("number"),
                ProtocolState.valueOf(row.getString("state")),
                row.getString("reason"),
                adjusted == null ? null : adjusted.toInstant(),
                row.getObject("submitted_on", LocalDate.class),
                row.getObject("received_on", LocalDate.class),
                row.getString("registration_number"));
    }

    /**
     * Adjusted protocols, and the meetings from before the application, whose protocol is a file; latest meeting first. The page is cut out before
     * its words are looked up.
     */
    ProtocolPage adjusted(ProtocolFilter filter) {
        List<ProtocolPage.Line> found = adjusted(filter, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<ProtocolPage.Line> shown = more ? found.subList(0, PAGE) : found;
        return new ProtocolPage(
                List.copyOf(shown), more ? Place.of(shown.get(shown.size() - 1)).toString() : null);
    }

    /** The same without pages, at most so many. */
    List<ProtocolPage.Line> adjusted(ProtocolFilter filter, int limit) {
        return jdbc.sql(
                        """
                        with page as materialized (
                            select m.id from meeting m
                            where (m.historical or m.adjusted_on is not null)
                              and (m.historical or exists (select from protocol p join protocol_version w on w.protocol_id = p.id
                                                           where p.meeting_id = m.id and w.state in ('ADJUSTED', 'SUBMITTED', 'RECEIVED')))
                              and (:year::int is null or m.year = :year)
                              and (:unit::text is null or m.unit_id = (select id from unit where code = :unit))
                              and (not :unregistered or (not m.historical and not exists (
                                  select from protocol p
                                  join lateral (select w.id from protocol_version w where w.protocol_id = p.id
                                                and w.state in ('ADJUSTED', 'SUBMITTED', 'RECEIVED') order by w.number desc limit 1) v on true
                                  join protocol_registration r on r.protocol_version_id = v.id
                                  where p.meeting_id = m.id)))
                              and (:date::date is null or (m.date, m.id) < (:date::date, :id))
                            order by m.date desc, m.id desc limit :limit
                        )
                        select p.id, m.id as meeting_id, u.code, n.short_sv, n.short_en, k.name_sv, k.name_en, m.number, m.year, m.date,
                               m.adjusted_on, v.number as version, v.state, g.registration_number
                        from page
                        join meeting m on m.id = page.id
                        left join protocol p on p.meeting_id = m.id
                        join routine_meeting_kind k on k.id = m.kind_id
                        join unit u on u.id = m.unit_id
                        join lateral (select short_sv, short_en from unit_name x where x.unit_id = u.id
                                      order by x.valid_from > m.date, abs(x.valid_from - m.date) limit 1) n on true
                        left join lateral (select id, number, state from protocol_version w where w.protocol_id = p.id
                                      and w.state in ('ADJUSTED', 'SUBMITTED', 'RECEIVED') order by w.number desc limit 1) v on true
                        left join lateral (select registration_number from protocol_registration r where r.protocol_version_id = v.id
                                           order by r.id desc limit 1) g on true
                        order by m.date desc, m.id desc
                        """)
                .param("year", filter.year())
                .param("unit", filter.unit())
                .param("unregistered", filter.unregistered())
                .param("date", Place.parse(filter.before()).map(Place::date).orElse(null))
                .param("id", Place.parse(filter.before()).map(Place::id).orElse(0L))
                .param("limit", limit)
                .query((row, n) -> line(row))
                .list();
    }

    private static ProtocolPage.Line line(ResultSet row) throws SQLException {
        String state = row.getString("state");
        Long protocol = row.getObject("id", Long.class);
        return new ProtocolPage.Line(
                protocol == null ? null : new ProtocolId(protocol),
                new MeetingId(row.getLong("meeting_id")),
                row.getString("code"),
                new Label(row.getString("short_sv"), row.getString("short_en")),
                new Label(row.getString("name_sv"), row.getString("name_en")),
                row.getInt("number") + "-" + row.getInt("year"),
                row.getObject("date", LocalDate.class),
                row.getObject("adjusted_on", LocalDate.class),
                state == null ? null : ProtocolState.valueOf(state),
                row.getInt("version"),
                row.getString("registration_number"));
    }

    /** A place in the list, written as {@code 2026-03-03_12} in the address. */
    private record Place(LocalDate date, long id) {

        static Place of(ProtocolPage.Line line) {
            return new Place(line.date(), line.meeting().value());
        }

        static Optional<Place> parse(@org.jspecify.annotations.Nullable String text) {
            if (text == null || !text.matches("\\d{4}-\\d{2}-\\d{2}_\\d{1,18}")) {
                return Optional.empty();
            }
            try {
                return Optional.of(
                        new Place(LocalDate.parse(text.substring(0, 10)), Long.parseLong(text.substring(11))));
            } catch (java.time.format.DateTimeParseException noDay) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return date + "_" + id;
        }
    }
}
