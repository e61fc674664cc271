package se.genomgang.compilation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Label;
import se.genomgang.meeting.Stage;

/** Reads what a season is compiled from: its meetings with their latest adjusted protocols, and the actions that these decided; a statement each. */
@Component
class SeasonReading {

    private static final int MOST_SEASONS = 60;

    /**
     * A meeting of the season that is not cancelled.
     *
     * @param minutes the latest adjusted protocol's text; null when there is none
     */
    record Held(
            long unitId,
            String unitCode,
            LocalDate date,
            Stage stage,
            boolean historical,
            long protocol,
            int version,
            @Nullable String minutes,
            @Nullable String hash) {}

    /** An action's unit and number, as a protocol names it. */
    record Named(long unitId, int year, int number) {

        /** @param number such as {@code 2026-7} */
        static Named of(long unitId, String number) {
            String[] parts = number.split("-");
            return new Named(unitId, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }
    }

    /** How an action stands now. */
    record Found(long id, String state, @Nullable LocalDate closedOn, LocalDate dueOn, String responsible) {}

    private final JdbcClient jdbc;

    SeasonReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of units and of their meetings; without the central unit's. */
    List<Held> meetings(int year, String kind) {
        return jdbc.sql(
                        """
                        select m.unit_id, u.code, m.date, m.stage, m.historical, p.id as protocol_id, s.number, s.minutes, s.content_hash
                        from meeting m
                        join unit u on u.id = m.unit_id and u.kind <> 'CENTRAL'
                        join routine_meeting_kind k on k.id = m.kind_id and k.code = :kind
                        left join protocol p on p.meeting_id = m.id
                        left join lateral (select v.number, z.minutes, z.content_hash
                                           from protocol_version v join protocol_snapshot z on z.protocol_version_id = v.id
                                           where v.protocol_id = p.id order by v.number desc limit 1) s on true
                        where m.year = :year and m.stage <> 'CANCELLED'
                        order by u.position, u.code, m.number
                        """)
                .param("year", year)
                .param("kind", kind)
                .query((row, n) -> new Held(
                        row.getLong("unit_id"),
                        row.getString("code"),
                        row.getObject("date", LocalDate.class),
                        Stage.valueOf(row.getString("stage")),
                        row.getBoolean("historical"),
                        row.getLong("protocol_id"),
                        row.getInt("number"),
                        row.getString("minutes"),
                        row.getString("content_hash")))
                .list();
    }

    /** Those of the named actions that an adjusted protocol has made known. */
    Map<Named, Found> actions(Collection<Named> named) {
        return named.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(
                                """
                                select a.id, a.unit_id, a.year, a.number, a.state, a.closed_on, a.due_on, p.given_name || ' ' || p.family_name as responsible
                                from unnest(:units, :years, :numbers) n (unit_id, year, number)
                                join action a on a.unit_id = n.unit_id and a.year = n.year and a.number = n.number and a.published_at is not null
                                join person p on p.id = a.responsible_id
                                """)
                        .param("units", named.stream().map(Named::unitId).toArray(Long[]::new))
                        .param("years", named.stream().map(Named::year).toArray(Integer[]::new))
                        .param("numbers", named.stream().map(Named::number).toArray(Integer[]::new))
                        .query((row, n) -> Map.entry(
                                new Named(row.getLong("unit_id"), row.getInt("year"), row.getInt("number")),
                                new Found(
                                        row.getLong("id"),
                                        row.getString("state"),
                                        row.getObject("closed_on", LocalDate.class),
                                        row.getObject("due_on", LocalDate.class),
                                        row.getString("responsible"))))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    }

    /** The seasons in which a unit has held a meeting, the latest first. */
    List<Season> seasons() {
        return jdbc.sql(
                        """
                        select m.year, k.code, max(k.name_sv) as name_sv, max(k.name_en) as name_en, count(*)::int as held,
                               (count(*) filter (where m.adjusted_on is not null))::int as adjusted, c.id, c.made_at
                        from meeting m
                        join unit u on u.id = m.unit_id and u.kind <> 'CENTRAL'
                        join routine_meeting_kind k on k.id = m.kind_id
                        left join lateral (select x.id, x.made_at from compilation x where x.year = m.year and x.kind_code = k.code
                                           order by x.number desc limit 1) c on true
                        where m.held_on is not null and not m.historical
                        group by m.year, k.code, c.id, c.made_at
                        order by m.year desc, max(m.date) desc, k.code
                        limit :most
                        """)
                .param("most", MOST_SEASONS)
                .query((row, n) -> new Season(
                        row.getInt("year"),
                        row.getString("code"),
                        new Label(row.getString("name_sv"), row.getString("name_en")),
                        row.getInt("held"),
                        row.getInt("adjusted"),
                        row.getObject("id", Long.class),
                        instant(row)))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        return row.getTimestamp("made_at") == null
                ? null
                : row.getTimestamp("made_at").toInstant();
    }
}
