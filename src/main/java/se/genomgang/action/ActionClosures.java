package se.genomgang.action;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.PersonId;

/** Writes down that an action was closed: once, never changed. */
@Component
class ActionClosures {

    private final JdbcClient jdbc;

    ActionClosures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void cancel(ActionId action, PersonId by, LocalDate today, Instant now) {
        jdbc.sql(
                        """
                        insert into action_closure (action_id, outcome, closed_on, closed_by, closed_at)
                        values (:action, 'CANCELLED', :today, :by, :now)""")
                .param("action", action.value())
                .param("today", today)
                .param("by", by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
