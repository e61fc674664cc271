package se.genomgang.action;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.Basis;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Obligation;
import se.genomgang.kernel.ObligationKey;
import se.genomgang.kernel.ObligationScope;
import se.genomgang.kernel.ObligationSource;
import se.genomgang.kernel.Owner;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.kernel.Wording;

/**
 * Every open action is to be done by its day, by the one responsible; what was reported is to be judged by the head of the unit, and by the
 * environmental manager where it is the head's own (R §7). One statement.
 */
@Component
class ActionObligations implements ObligationSource {

    private static final String ROWS =
            """
            select a.id, a.unit_id, a.year || '-' || a.number as number, a.description, a.due_on, a.origin_label, a.responsible_id, a.state::text as state,
                   greatest(a.decided_on, {day:a.opened_at}) as since, x.closed_on,
                   a.waiting_report, w.reported_by, {day:w.reported_at} as reported_on, h.heads,
                   (select id from unit where kind = 'CENTRAL') as central,
                   case when a.waiting_report is not null or a.state <> 'OPEN' then null
                        when exists (select from action_report r join action_report_answer q on q.report_id = r.id and not q.accepted
                            where r.action_id = a.id and r.author = 'RESPONSIBLE'
                              and r.number = (select max(number) from action_report where action_id = a.id)) then 'returned'
                        when exists (select from action_request q where q.action_id = a.id
                              and q.asked_at > coalesce((select max(reported_at) from action_report where action_id = a.id), '-infinity')) then 'asked'
                        end as why
            from action a
            join unit u on u.id = a.unit_id
            left join action_closure x on x.action_id = a.id
            left join action_report w on w.action_id = a.id and w.number = a.waiting_report
            left join lateral (
                select array_agg(d.person_id) as heads
                from (select m.person_id, m.deputy, bool_and(m.deputy) over () as only_deputies
                      from appointment m
                      join function_capacity c on c.function_code = m.function_code and c.unit_kind = u.kind and c.capacity = 'HEAD'
                      where m.unit_id = a.unit_id and m.from_on <= :today and (m.to_on is null or m.to_on >= :today)) d
                where not d.deputy or d.only_deputies) h on a.waiting_report is not null
            where {state} and {units} and {owner} and {seen}
            order by a.due_on, a.id
            """;

    private final JdbcClient jdbc;

    ActionObligations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> kinds() {
        return List.of("action.due", "action.judge");
    }

    @Override
    @Transactional(readOnly = true)
    public List<Obligation> obligations(ObligationScope scope, LocalDate today) {
        Rights owner = scope.owner();
        Rights reader = scope.reader();
        String statement = ROWS.replace("{state}", scope.year() == null ? "a.state = 'OPEN'" : doneIn())
                .replace("{units}", scope.units() == null ? "true" : "a.unit_id = any(:units)")
                .replace("{owner}", owner == null ? "true" : mine(owner))
                .replace("{seen}", reader == null ? "true" : ActionVisibility.CONDITION)
                .replaceAll("\\{day:([a-z.]+_at)}", "($1 at time zone 'Europe/Stockholm')::date");
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("today", today);
        parameters.put("units", scope.unitsAsked());
        parameters.put("headed", scope.unitsHeld(Capacity.HEAD));
        parameters.put("owner", owner == null ? 0L : owner.person().value());
        parameters.put("year", scope.year());
        if (reader != null) {
            parameters.putAll(ActionVisibility.parameters(reader));
        }
        return jdbc.sql(statement).params(parameters).query((row, n) -> obligation(row, owner)).list().stream()
                .flatMap(Stream::ofNullable)
                .filter(each -> scope.includes(each.since(), today) && scope.includes(each))
                .toList();
    }

    /** What is open, and what was done of what was due that year. */
    private static String doneIn() {
        return """
               (a.state = 'OPEN' or (a.state = 'DONE'
                   and a.due_on between make_date(:year, 1, 1) and make_date(:year, 12, 31)))
               """;
    }

    /** What waits for a report of the one responsible, and the reports that wait for a judge. */
    private static String mine(Rights owner) {
        return owner.manager()
                ? "(a.responsible_id = :owner or a.waiting_report is not null)"
                : "(a.responsible_id = :owner or (a.waiting_report is not null and a.unit_id = any(:headed)))";
    }

    private static @Nullable Obligation obligation(ResultSet row, @Nullable Rights owner) throws SQLException {
        return row.getObject("waiting_report") == null ? toDo(row) : toJudge(row, owner);
    }

    private static Obligation toDo(ResultSet row) throws SQLException {
        String number = row.getString("number");
        String origin = row.getString("origin_label");
        String why = row.getString("why");
        return new Obligation(
                new ObligationKey("action.due", row.getString("id")),
                new UnitId(row.getLong("unit_id")),
                new Owner.Assigned(new PersonId(row.getLong("responsible_id"))),
                row.getObject("since", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                true,
                Basis.decided(origin),
                Wording.of("action.task.title", row.getString("description")),
                why == null
                        ? Wording.of("action.task.detail", number, origin)
                        : Wording.of("action.task." + why + ".detail", number),
                "action.task.button",
                "/actions/" + row.getLong("id"));
    }

    /** Null when it is the asker's own report or action: a deputy head never judges that. */
    private static @Nullable Obligation toJudge(ResultSet row, @Nullable Rights owner) throws SQLException {
        long responsible = row.getLong("responsible_id");
        long reporter = row.getLong("reported_by");
        if (owner != null
                && List.of(responsible, reporter).contains(owner.person().value())) {
            return null;
        }
        UnitId unit = new UnitId(row.getLong("unit_id"));
        Long central = row.getObject("central", Long.class);
        List<Long> heads = row.getArray("heads") == null
                ? List.of()
                : List.of((Long[]) row.getArray("heads").getArray());
        boolean own = heads.contains(responsible) || heads.contains(reporter);
        return new Obligation(
                new ObligationKey("action.judge", row.getLong("id") + "/" + row.getInt("waiting_report")),
                unit,
                own
                        ? new Owner.Holder(Capacity.MANAGER, central == null ? unit : new UnitId(central))
                        : new Owner.Holder(Capacity.HEAD, unit),
                Objects.requireNonNull(row.getObject("reported_on", LocalDate.class)),
                null,
                null,
                true,
                Basis.decided("R §7"),
                Wording.of("action.task.title", row.getString("description")),
                Wording.of("action.task.judge.detail", row.getString("number")),
                "action.task.judge.button",
                "/actions/" + row.getLong("id"));
    }
}
