package se.genomgang.action;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** Reads actions for those who decide them, one statement a question. */
@Component
class ActionReads {

    private static final String VIEW =
            """
            select a.id, a.unit_id, a.year || '-' || a.number as number, a.description, a.kind, p.id as responsible_id,
                   p.given_name || ' ' || p.family_name as responsible_name, coalesce(m.due_before, a.due_on) as due_on,
                   a.origin_type, a.origin_id, a.origin_label, a.origin_path,
                   a.state::text as state, a.settled_at is not null as settled, a.published_at is not null as published, c.closed_on,
                   case when r.number is null then 'NONE' when r.accepted is null then 'WAITING'
                        when r.accepted then 'ACCEPTED' else 'RETURNED' end as reported
            from action a
            left join lateral (select responsible_before, due_before from action_amendment
                where action_id = a.id and amended_at >= :until order by id limit 1) m on true
            left join lateral (select e.number, w.accepted from action_report e
                left join action_report_answer w on w.report_id = e.id and w.answered_at < :until
                where e.action_id = a.id and e.reported_at < :until order by e.number desc limit 1) r on true
            join person p on p.id = coalesce(m.responsible_before, a.responsible_id)
            left join action_closure c on c.action_id = a.id
            """;

    private static final OffsetDateTime END = OffsetDateTime.parse("9999-01-01T00:00Z");

    private final JdbcClient jdbc;
    private final Clock clock;

    ActionReads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * As they stood when the day had ended in Sweden: who was responsible then, when they were due, what had been reported.
     *
     * @param told when what was open that day was written down; what was closed on the day but later counts as open. Null: it has not been
     */
    List<ActionView> openOf(UnitId unit, LocalDate on, @Nullable Instant told) {
        return jdbc.sql(
                        VIEW
                                + """
                        where a.unit_id = :unit and coalesce(a.closed_on, 'infinity'::date) >= :on
                          and not a.ahead and a.decided_on < :on and (c.action_id is null or c.closed_on > :on or (c.closed_on = :on and c.closed_at >= :told))
                          and (a.state = 'OPEN' or a.settled_at is not null)
                        order by due_on, a.id""")
                .param("unit", unit.value())
                .param("on", on)
                .param("until", on.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime())
                .param("told", told == null ? END : told.atOffset(ZoneOffset.UTC))
                .query((row, n) -> view(row, ActionState.OPEN))
                .list();
    }

    /** The unit's open actions whose decision stands, as they are now. */
    List<ActionView> followedOf(UnitId unit) {
        return jdbc.sql(
                        VIEW
                                + " where a.unit_id = :unit and a.state = 'OPEN' and a.settled_at is not null order by a.due_on, a.id")
                .param("unit", unit.value())
                .param("until", END)
                .query((row, n) -> view(row, ActionState.OPEN))
                .list();
    }

    List<ActionView> from(String originType, Collection<Long> originIds) {
        return jdbc.sql(
                        VIEW
                                + """
                        where a.origin_type = :type and a.origin_id in (:ids)
                          and (a.state = 'OPEN' or a.settled_at is not null)
                        order by a.year, a.number""")
                .param("type", originType)
                .param("ids", originIds)
                .param("until", END)
                .query((row, n) -> view(row, ActionState.valueOf(row.getString("state"))))
                .list();
    }

    String nameOf(PersonId person) {
        return jdbc.sql("select given_name || ' ' || family_name from person where id = :id")
                .param("id", person.value())
                .query(String.class)
                .single();
    }

    private static ActionView view(ResultSet row, ActionState state) throws SQLException {
        return new ActionView(
                new ActionId(row.getLong("id")),
                new UnitId(row.getLong("unit_id")),
                row.getString("number"),
                row.getString("description"),
                ActionKind.valueOf(row.getString("kind")),
                new PersonId(row.getLong("responsible_id")),
                row.getString("responsible_name"),
                row.getObject("due_on", LocalDate.class),
                new ActionOrigin(
                        row.getString("origin_type"),
                        row.getLong("origin_id"),
                        row.getString("origin_label"),
                        row.getString("origin_path")),
                state,
                ReportStanding.valueOf(row.getString("reported")),
                row.getBoolean("settled"),
                row.getBoolean("published"),
                state == ActionState.OPEN ? null : row.getObject("closed_on", LocalDate.class));
    }
}
