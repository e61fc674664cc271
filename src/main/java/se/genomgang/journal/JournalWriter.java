package se.genomgang.journal;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hears everything that happens and words it for the journal, in the transaction in which it happens: both are kept or neither is. {@link
 * JournalPen} writes it at the end.
 */
@Component
class JournalWriter {

    private static final String ROOT = "se.genomgang.";

    private final JsonMapper json;
    private final Clock clock;

    JournalWriter(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(DomainEvent event) {
        PersonId actor = event.actor();
        Heard.inThisTransaction()
                .add(new MapSqlParameterSource()
                        .addValue("at", Timestamp.from(clock.instant()))
                        .addValue("actor", actor == null ? null : actor.value())
                        .addValue("module", module(event))
                        .addValue("event", event.getClass().getSimpleName())
                        .addValue("subjectType", event.subject().type())
                        .addValue("subjectId", event.subject().id())
                        .addValue(
                                "contextType",
                                event.context().map(Subject::type).orElse(null))
                        .addValue("contextId", event.context().map(Subject::id).orElse(null))
                        .addValue("unit", event.unit().map(UnitId::value).orElse(null))
                        .addValue("details", json.writeValueAsString(event.details())));
    }

    /** The room that tells it: the first segment of the package below ours. */
    private static String module(DomainEvent event) {
        String name = event.getClass().getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).replaceFirst("\\..*", "") : name;
    }
}
