package se.genomgang.action;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Label;

/** Tells what has happened to an action: from its own rows, and from the rooms that have treated it. */
@Component
class ActionHistory {

    private static final String STEPS =
            """
            select 'opened' as step, a.opened_at as at, p.given_name || ' ' || p.family_name as by_name
            from action a join person p on p.id = a.opened_by where a.id = :id
            union all
            select 'changed', a.changed_at, p.given_name || ' ' || p.family_name
            from action a join person p on p.id = a.changed_by where a.id = :id
            union all
            select 'published', a.published_at, null from action a where a.id = :id and a.published_at is not null
            union all
            select case when c.outcome = 'DONE' then 'done' when a.published_at is null then 'withdrawn' else 'cancelled' end,
                   c.closed_at, p.given_name || ' ' || p.family_name
            from action_closure c join action a on a.id = c.action_id join person p on p.id = c.closed_by where a.id = :id
            """;

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final ObjectProvider<ActionHistorySource> sources;

    ActionHistory(JdbcClient jdbc, MessageSource messages, ObjectProvider<ActionHistorySource> sources) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.sources = sources;
    }

    /** Latest first. */
    List<ActionHistoryEntry> of(ActionId action) {
        Stream<ActionHistoryEntry> own =
                jdbc.sql(STEPS).param("id", action.value()).query((row, n) -> entry(row)).stream();
        Stream<ActionHistoryEntry> elsewhere = sources.stream().flatMap(source -> source.historyOf(action).stream());
        return Stream.concat(own, elsewhere)
                .sorted(Comparator.comparing(ActionHistoryEntry::at).reversed())
                .toList();
    }

    private ActionHistoryEntry entry(ResultSet row) throws SQLException {
        String key = "action.history." + row.getString("step");
        var text = new Label(in("sv", key), in("en", key));
        return new ActionHistoryEntry(
                row.getObject("at", OffsetDateTime.class).toInstant(), text, row.getString("by_name"), null);
    }

    private String in(String language, String key) {
        return messages.getMessage(key, null, Locale.forLanguageTag(language));
    }
}
