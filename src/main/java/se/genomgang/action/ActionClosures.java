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

    /** It is done: a report that says so was accepted. */
    void done(ActionId action, PersonId by, LocalDate today, Instant now) {
        close(action, ActionState.DONE, "", by, today, now);
    }

    /** @param reason why it is not to be done; empty when it was taken back with its decision */
    void cancel(ActionId action, String reason, PersonId by, LocalDate today, Instant now) {
        close(action, ActionState.CANCELLED, reason, by, today, now);
    }

    private void close(ActionId action, ActionState outcome, String reason, PersonId by, LocalDate today, Instant now) {
        jdbc.sql(
                        """
                        insert into action_closure (action_id, outcome, reason, closed_on, closed_by, closed_at)
                        values (:action, :outcome, :reason, :today, :by, :now)""")
                .param("action", action.value())
                .param("outcome", outcome.name())
                .param("reason", reason)
                .param("today", today)
                .param("by", by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
