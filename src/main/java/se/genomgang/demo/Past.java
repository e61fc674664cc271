package se.genomgang.demo;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.database.ConditionalOnDemonstrationMode;

/** What was done before the demonstration begins: most of the earlier years' actions. */
@Component
@ConditionalOnDemonstrationMode
class Past {

    private final JdbcClient jdbc;

    Past(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Closes the actions that were due more than ten weeks ago, but for one in seven that is still late. */
    void closeOldActions(LocalDate today) {
        jdbc.sql(
                        """
                        insert into action_closure (action_id, outcome, reason, closed_on, closed_by, closed_at)
                        select a.id, 'DONE', 'Klar och redovisad.', a.due_on - 5, a.opened_by, (a.due_on - 5)::timestamp at time zone 'Europe/Stockholm' + interval '10 hours'
                        from action a where a.due_on < :today::date - 70 and a.id % 7 <> 0
                        """)
                .param("today", today)
                .update();
    }
}
