package se.genomgang.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
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

/** Reads a year for the overview: units, meetings, actions and earlier years, each in one statement. */
@Component
class OverviewReading {

    record UnitRow(long id, String code, UnitKind kind, Label shortName, Label name) {}

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

    /** The year's meetings but for the cancelled ones, in the order they were numbered. */
    List<MeetingFacts> meetings(int year) {
        return jdbc.sql(
                        """
                        select m.id, m.unit_id, m.kind_id, k.code, m.number, m.year, m.date, m.stage, m.historical, m.summoned_on, m.material_sent_on,
                               m.held_on, m.adjusted_on, m.submitted_on, m.received_on, p.id as protocol_id,
                               case when m.stage = 'HELD' then (select count(*) from agenda_point a where a.meeting_id = m.id and (a.nothing_to_report is not null
                                    or a.formal or exists (select from point_text t where t.point_id = a.id and t.kind = 'CONCLUSION' and t.text <> ''))) else 0 end as concluded,
                               case when m.stage = 'HELD' then (select count(*) from agenda_point a where a.meeting_id = m.id) else 0 end as points
                        from meeting m
                        join routine_meeting_kind k on k.id = m.kind_id
                        left join protocol p on p.meeting_id = m.id
                        where m.year = ? and m.stage <> 'CANCELLED'
                        order by m.unit_id, m.number
                        """)
                .param(year)
                .query((row, n) -> facts(row))
                .list();
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
                        select m.year, count(*)::int as held, (count(b.submitted_on))::int as protocols,
                               (count(*) filter (where b.submitted_on <= coalesce(b.due_on, b.submitted_on)))::int as in_time
                        from meeting m
                        left join protocol p on p.meeting_id = m.id
                        left join protocol_version v on v.protocol_id = p.id and v.number = 1
                        left join protocol_submission b on b.protocol_version_id = v.id
                        where m.year between :from and :to and m.held_on is not null and not m.historical
                        group by m.year order by m.year desc
                        """)
                .param("from", year - 4)
                .param("to", year)
                .query(OverviewPage.Trend.class)
                .list();
    }
}
