package se.genomgang.action;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.Rights;
import se.genomgang.web.Task;
import se.genomgang.web.TaskSource;

/**
 * Asks the one responsible for an action to see to it when its day is near or past, when a report is asked for or was sent back; and the one who
 * judges reports to judge those that wait.
 */
@Component
class ActionTasks implements TaskSource {

    private static final int DAYS_AHEAD = 30;
    private static final int MOST = 50;

    private static final String OWN =
            """
            select * from (
                select a.id, a.year || '-' || a.number as number, a.description, a.due_on, a.origin_label,
                    case when exists (select from action_report r join action_report_answer w on w.report_id = r.id and not w.accepted
                            where r.action_id = a.id and r.author = 'RESPONSIBLE'
                              and r.number = (select max(number) from action_report where action_id = a.id)) then 'returned'
                        when exists (select from action_request q where q.action_id = a.id
                              and q.asked_at > coalesce((select max(reported_at) from action_report where action_id = a.id), '-infinity')) then 'asked'
                        when a.due_on <= :until then 'due' end as why
                from action a
                where a.responsible_id = :me and a.state = 'OPEN' and a.waiting_report is null
            ) own where why is not null order by due_on, id limit :most
            """;

    private static final String TO_JUDGE =
            """
            select a.id, a.year || '-' || a.number as number, a.description
            from action a join action_report r on r.action_id = a.id and r.number = a.waiting_report
            where a.state = 'OPEN' and a.waiting_report is not null and a.responsible_id <> :me and r.reported_by <> :me
              and (a.unit_id = any(:headed) or (:manager and exists (
                    select from appointment m join unit u on u.id = m.unit_id
                    join function_capacity c on c.function_code = m.function_code and c.unit_kind = u.kind and c.capacity = 'HEAD'
                    where m.unit_id = a.unit_id and m.person_id in (a.responsible_id, r.reported_by)
                      and m.from_on <= :today and (m.to_on is null or m.to_on >= :today))))
            order by r.reported_at, a.id limit :most
            """;

    private final JdbcClient jdbc;

    ActionTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Task> tasksFor(Rights rights, LocalDate today) {
        return Stream.concat(toJudge(rights, today).stream(), own(rights, today).stream())
                .toList();
    }

    private List<Task> own(Rights rights, LocalDate today) {
        return jdbc.sql(OWN)
                .param("me", rights.person().value())
                .param("until", today.plusDays(DAYS_AHEAD))
                .param("most", MOST)
                .query((row, n) -> own(row))
                .list();
    }

    private static Task own(ResultSet row) throws SQLException {
        String why = row.getString("why");
        Task task = Task.of(
                "action.task.title",
                row.getObject("due_on", LocalDate.class),
                "/actions/" + row.getLong("id"),
                "action.task.button",
                row.getString("description"));
        return why.equals("due")
                ? task.in("action.task.detail", row.getString("number"), row.getString("origin_label"))
                : task.in("action.task." + why + ".detail", row.getString("number"));
    }

    private List<Task> toJudge(Rights rights, LocalDate today) {
        Long[] headed = rights.grants().stream()
                .filter(grant -> grant.capacity() == Capacity.HEAD)
                .map(Grant::unit)
                .map(unit -> unit.value())
                .toArray(Long[]::new);
        if (headed.length == 0 && !rights.manager()) {
            return List.of();
        }
        return jdbc.sql(TO_JUDGE)
                .param("me", rights.person().value())
                .param("headed", headed)
                .param("manager", rights.manager())
                .param("today", today)
                .param("most", MOST)
                .query((row, n) -> new Task(
                        "action.task.title",
                        List.of(row.getString("description")),
                        "action.task.judge.detail",
                        List.of(row.getString("number")),
                        null,
                        "/actions/" + row.getLong("id"),
                        "action.task.judge.button",
                        "soon"))
                .list();
    }
}
