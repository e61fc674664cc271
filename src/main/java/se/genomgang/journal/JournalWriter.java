package se.genomgang.journal;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;
import tools.jackson.databind.json.JsonMapper;

/** Writes down everything that happens, in the transaction in which it happens: both are kept or neither is. */
@Component
class JournalWriter {

    private static final String ROOT = "se.genomgang.";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    JournalWriter(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(DomainEvent event) {
        PersonId actor = event.actor();
        jdbc.sql(
                        """
                        insert into journal_entry (at, actor_id, module, event, subject_type, subject_id, context_type, context_id, unit_id, details)
                        values (:at, :actor, :module, :event, :subjectType, :subjectId, :contextType, :contextId, :unit, :details)
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", actor == null ? null : actor.value())
                .param("module", module(event))
                .param("event", event.getClass().getSimpleName())
                .param("subjectType", event.subject().type())
                .param("subjectId", event.subject().id())
                .param("contextType", event.context().map(Subject::type).orElse(null))
                .param("contextId", event.context().map(Subject::id).orElse(null))
                .param("unit", event.unit().map(UnitId::value).orElse(null))
                .param("details", json.writeValueAsString(event.details()))
                .update();
    }

    /** The room that tells it: the first segment of the package below ours. */
    private static String module(DomainEvent event) {
        String name = event.getClass().getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).replaceFirst("\\..*", "") : name;
    }
}
