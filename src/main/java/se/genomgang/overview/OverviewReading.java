package se.genomgang.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.kernel.UnitKind;
import se.genomgang.meeting.Stage;
import se.genomgang.routine.MeetingRules;

/** Reads a year for the overview: units, meetings, actions and earlier years, each in one statement. */
@Component
class OverviewReading {

    record UnitRow(long id, String code, UnitKind kind, Label shortName, Label name) {}

    /** @param shown whether it is open at some time in the year; others are here for the meetings they have held in it */
    record StandingUnit(
            long id,
            String code,
            Label shortName,
            UnitKind kind,
            LocalDate openedOn,
            @Nullable LocalDate lastDay,
            boolean shown,
            List<MeetingFacts> meetings) {

        /** Whether the unit was there on the last day by which the meeting is held: only then is it asked of. */
        boolean asked(MeetingRules rules, int year) {
            return rules.asksOf(year, openedOn, lastDay);
        }
    }

    record UnitDetail(String code, Label shortName, Label name, List<MeetingFacts> meetings) {}

    record ActionCount(long unitId, int open, int late) {}

    static final ActionCount NONE = new ActionCount(0, 0, 0);

    private final JdbcClient jdbc;

    OverviewReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The units open at some time in the year, in their own order, named as at its end. */
    List<UnitRow> units(int year) {
        return jdbc.sql(
                        """
                        select u.id, u.code, u.kind, n.short_sv, n.short_en, n.name_sv, n.name_en
                        from unit u
                        join lateral (select * from unit_name x where x.unit_id = u.id and x.valid_from <= :last
                                      order by x.valid_from desc limit 1) n on true
                        left join unit_closure c on c.unit_id = u.id
                        where u.opened_on <= :last and (c.last_day is null or c.last_day >= :first)
                        order by u.position, u.code
                        """)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query((row, n) -> new UnitRow(
                        row.getLong("id"),
                        row.getString("code"),
                        UnitKind.valueOf(row.getString("kind")),
                        new Label(row.getString("short_sv"), row.getString("short_en")),
                        new Label(row.getString("name_sv"), row.getString("name_en"))))
                .list();
    }

    /**
     * Every unit with its meetings of the year but for the cancelled ones, in the order of units and of the meetings' numbers: only what tells what
     * it is called and whether it is late, read from an index of the meetings, since it is read for all.
     */
    List<StandingUnit> standings(int year) {
        Map<Long, StandingUnit> found = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select u.id as unit_id, u.code as unit_code, n.short_sv, n.short_en, u.kind as unit_kind, u.opened_on, c.last_day,
                               u.opened_on <= :last and (c.last_day is null or c.last_day >= :first) as shown,
                               m.id, m.kind_id, k.code, m.number, m.year, m.date, m.stage, m.historical, m.submitted_on, m.received_on
                        from unit u
                        join lateral (select x.short_sv, x.short_en from unit_name x where x.unit_id = u.id
                                      order by x.valid_from > :last, abs(x.valid_from - :last) limit 1) n on true
                        left join unit_closure c on c.unit_id = u.id
                        left join (meeting m join routine_meeting_kind k on k.id = m.kind_id)
                            on m.unit_id = u.id and m.year = :year and m.stage <> 'CANCELLED'
                        where m.id is not null or (u.opened_on <= :last and (c.last_day is null or c.last_day >= :first))
                        order by u.position, u.code, m.number
                        """)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .param("year", year)
                .query((ResultSet row) -> {
                    StandingUnit unit = found.get(row.getLong("unit_id"));
                    if (unit == null) {
                        unit = new StandingUnit(
                                row.getLong("unit_id"),
                                row.getString("unit_code"),
                                new Label(row.getString("short_sv"), row.getString("short_en")),
                                UnitKind.valueOf(row.getString("unit_kind")),
                                row.getObject("opened_on", LocalDate.class),
                                day(row, "last_day"),
                                row.getBoolean("shown"),
                                new ArrayList<>());
                        found.put(unit.id(), unit);
                    }
                    if (row.getObject("id") != null) {
                        unit.meetings().add(inShort(row));
                    }
                });
        return List.copyOf(found.values());
    }

    /** These units, named as at the end of the year, and all that is shown of their meetings; by their ids. */
    Map<Long, UnitDetail> details(Collection<Long> units, int year) {
        Map<Long, UnitDetail> found = new HashMap<>();
        jdbc.sql(
                        """
                        select u.id as unit_id, u.code as unit_code, n.short_sv, n.short_en, n.name_sv, n.name_en,
                               m.id, m.kind_id, k.code, m.number, m.year, m.date, m.stage, m.historical, m.summoned_on, m.material_sent_on,
                               m.held_on, m.adjusted_on, m.submitted_on, m.received_on, p.id as protocol_id,
                               case when m.stage = 'HELD' then (select count(*) from agenda_point a where a.meeting_id = m.id and (a.nothing_to_report is not null
                                    or a.formal or exists (select from point_text t where t.point_id = a.id and t.kind = 'CONCLUSION' and t.text <> ''))) else 0 end as concluded,
                               case when m.stage = 'HELD' then (select count(*) from agenda_point a where a.meeting_id = m.id) else 0 end as points
                        from unit u
                        join lateral (select * from unit_name x where x.unit_id = u.id
                                      order by x.valid_from > :last, abs(x.valid_from - :last) limit 1) n on true
                        left join (meeting m join routine_meeting_kind k on k.id = m.kind_id left join protocol p on p.meeting_id = m.id)
                            on m.unit_id = u.id and m.year = :year and m.stage <> 'CANCELLED'
                        where u.id = any(:units)
                        order by m.number
                        """)
                .param("last", LocalDate.of(year, 12, 31))
                .param("year", year)
                .param("units", units.toArray(Long[]::new))
                .query((ResultSet row) -> {
                    UnitDetail unit = found.get(row.getLong("unit_id"));
                    if (unit == null) {
                        unit = new UnitDetail(
                                row.getString("unit_code"),
                                new Label(row.getString("short_sv"), row.getString("short_en")),
                                new Label(row.getString("name_sv"), row.getString("name_en")),
                                new ArrayList<>());
                        found.put(row.getLong("unit_id"), unit);
                    }
                    if (row.getObject("id") != null) {
                        unit.meetings().add(facts(row));
                    }
                });
        return found;
    }

    /** Enough to judge by: neither the days of the other steps nor how far the minutes have come. */
    private static MeetingFacts inShort(ResultSet row) throws SQLException {
        return new MeetingFacts(
                row.getLong("id"),
                row.getLong("unit_id"),
                row.getLong("kind_id"),
                row.getString("code"),
                row.getInt("number") + "-" + row.getInt("year"),
                row.getObject("date", LocalDate.class),
                Stage.valueOf(row.getString("stage")),
                row.getBoolean("historical"),
                null,
                null,
                null,
                null,
                day(row, "submitted_on"),
                day(row, "received_on"),
                null,
                0,
                0);
    }

    private static MeetingFacts facts(ResultSet row) throws SQLException {
        return new MeetingFacts(
                row.getLong("id"),
                row.getLong("unit_id"),
                row.getLong("kind_id"),
                row.getString("code"),
                row.getInt("number") + "-" + row.getInt("year"),
                row.getObject("date", LocalDate.class),
                Stage.valueOf(row.getString("stage")),
                row.getBoolean("historical"),
                day(row, "summoned_on"),
                day(row, "material_sent_on"),
                day(row, "held_on"),
                day(row, "adjusted_on"),
                day(row, "submitted_on"),
                day(row, "received_on"),
                row.getObject("protocol_id", Long.class),
                row.getInt("concluded"),
                row.getInt("points"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** Open actions by unit, as many as the reader may see: those that no adjusted protocol has made known only for readers of drafts. */
    Map<Long, ActionCount> actions(Collection<Long> units, LocalDate today, Rights rights) {
        return jdbc
                .sql(
                        """
                        select a.unit_id, count(*)::int as open, (count(*) filter (where a.due_on < :today))::int as late
                        from action a
                        where a.unit_id = any(:units) and a.state = 'OPEN'
                          and (a.published_at is not null or a.unit_id = any(:drafts))
                        group by a.unit_id
                        """)
                .param("today", today)
                .param("units", units.toArray(Long[]::new))
                .param(
                        "drafts",
                        units.stream()
                                .filter(unit -> rights.readsDrafts(new UnitId(unit)))
                                .toArray(Long[]::new))
                .query(ActionCount.class)
                .list()
                .stream()
                .collect(Collectors.toMap(ActionCount::unitId, count -> count));
    }

    /** The five years up to the given one: meetings held, protocols sent in, and how many of these by the day set when they were sent. */
    List<OverviewPage.Trend> trends(int year) {
        return jdbc.sql(
                        """
                        select m.year, count(*)::int as held, count(m.sent_in_time)::int as protocols,
                               (count(*) filter (where m.sent_in_time))::int as in_time
                        from meeting m
                        where m.year between :from and :to and m.held_on is not null and not m.historical
                        group by m.year order by m.year desc
                        """)
                .param("from", year - 4)
                .param("to", year)
                .query(OverviewPage.Trend.class)
                .list();
    }
}
