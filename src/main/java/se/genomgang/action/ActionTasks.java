package se.genomgang.action;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Rights;
import se.genomgang.web.Task;
import se.genomgang.web.TaskSource;

/** Asks the one responsible for an action to see to it when its day is near or past. */
@Component
class ActionTasks implements TaskSource {

    private static final int DAYS_AHEAD = 30;
    private static final int MOST = 50;

    private final JdbcClient jdbc;

    ActionTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Task> tasksFor(Rights rights, LocalDate today) {
        return jdbc.sql(
                        """
                        select id, year || '-' || number as number, description, due_on, origin_label from action
                        where responsible_id = :me and state = 'OPEN' and due_on <= :until
                        order by state, due_on, id limit :most""")
                .param("me", rights.person().value())
                .param("until", today.plusDays(DAYS_AHEAD))
                .param("most", MOST)
                .query((row, n) -> Task.of(
                                "action.task.title",
                                row.getObject("due_on", LocalDate.class),
                                "/actions/" + row.getLong("id"),
                                "action.task.button",
                                row.getString("description"))
                        .in("action.task.detail", row.getString("number"), row.getString("origin_label")))
                .list();
    }
}
