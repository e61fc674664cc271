package se.genomgang.action;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        close(action, ActionState.DONE, "", null, by, today, now);
    }

    /** @param reason why it is not to be done; empty when it was taken back with its decision */
    void cancel(ActionId action, String reason, PersonId by, LocalDate today, Instant now) {
        close(action, ActionState.CANCELLED, reason, null, by, today, now);
    }

    /** @param because what decided it, such as a decision at a meeting */
    void cancel(ActionId action, String reason, ActionOrigin because, PersonId by, LocalDate today, Instant now) {
        close(action, ActionState.CANCELLED, reason, because, by, today, now);
    }

    /** What an action was closed by: nothing in particular when a person did it. */
    record Closure(@Nullable String type, @Nullable Long id) {

        boolean by(ActionOrigin origin) {
            return origin.type().equals(type) && id != null && origin.id() == id;
        }
    }

    Optional<Closure> of(ActionId action) {
        return jdbc.sql("select by_type as type, by_id as id from action_closure where action_id = ?")
                .param(action.value())
                .query(Closure.class)
                .optional();
    }

    private void close(
            ActionId action,
            ActionState outcome,
            String reason,
            @Nullable ActionOrigin because,
            PersonId by,
            LocalDate today,
            Instant now) {
        jdbc.sql(
                        """
                        insert into action_closure (action_id, outcome, reason, closed_on, closed_by, closed_at, by_type, by_id, by_label, by_path)
                        values (:action, :outcome, :reason, :today, :by, :now, :type, :id, :label, :path)""")
                .param("action", action.value())
                .param("outcome", outcome.name())
                .param("reason", reason)
                .param("today", today)
                .param("by", by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("type", because == null ? null : because.type())
                .param("id", because == null ? null : because.id())
                .param("label", because == null ? null : because.label())
                .param("path", because == null ? null : because.path())
                .update();
    }
}
