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
import se.genomgang.journal.Journal;
import se.genomgang.journal.JournalEntry;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.Subject;

/** Tells what has happened to an action: from its own rows, from the journal, and from the rooms that have treated it. */
@Component
class ActionHistory {

    private static final String STEPS =
            """
            select 'opened' as step, a.opened_at as at, p.given_name || ' ' || p.family_name as by_name
            from action a join person p on p.id = a.opened_by where a.id = :id
            union all
            select 'published', a.published_at, null from action a where a.id = :id and a.published_at is not null
            union all
            select case when c.outcome = 'DONE' then 'done' when a.published_at is null then 'withdrawn' else 'cancelled' end,
                   c.closed_at, p.given_name || ' ' || p.family_name
            from action_closure c join action a on a.id = c.action_id join person p on p.id = c.closed_by where a.id = :id
            """;

    private static final int MOST_CHANGES = 200;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final MessageSource messages;
    private final ObjectProvider<ActionHistorySource> sources;

    ActionHistory(
            JdbcClient jdbc, Journal journal, MessageSource messages, ObjectProvider<ActionHistorySource> sources) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.messages = messages;
        this.sources = sources;
    }

    /** Latest first. */
    List<ActionHistoryEntry> of(ActionId action) {
        Stream<ActionHistoryEntry> own =
                jdbc.sql(STEPS).param("id", action.value()).query((row, n) -> entry(row)).stream();
        Stream<ActionHistoryEntry> elsewhere = sources.stream().flatMap(source -> source.historyOf(action).stream());
        return Stream.of(own, changes(action), elsewhere)
                .flatMap(entries -> entries)
                .sorted(Comparator.comparing(ActionHistoryEntry::at).reversed())
                .toList();
    }

    private Stream<ActionHistoryEntry> changes(ActionId action) {
        return journal.entriesFor(new Subject(Action.SUBJECT, action.value()), Journal.END, MOST_CHANGES).stream()
                .filter(entry -> entry.event().equals(ActionChanged.class.getSimpleName()))
                .map(this::change);
    }

    private ActionHistoryEntry change(JournalEntry entry) {
        String before = entry.details().get("dueBefore");
        String after = entry.details().get("dueOn");
        Label text = before == null
                ? message("action.history.changed")
                : message("action.history.moved", before, String.valueOf(after));
        return new ActionHistoryEntry(entry.at(), text, entry.actorName(), null);
    }

    private ActionHistoryEntry entry(ResultSet row) throws SQLException {
        return new ActionHistoryEntry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                message("action.history." + row.getString("step")),
                row.getString("by_name"),
                null);
    }

    private Label message(String key, Object... arguments) {
        return new Label(
                messages.getMessage(key, arguments, Locale.forLanguageTag("sv")),
                messages.getMessage(key, arguments, Locale.forLanguageTag("en")));
    }
}
