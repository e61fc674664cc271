package se.genomgang.action;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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
            select step, at, p.given_name || ' ' || p.family_name as by_name, words, before, after, day_before, day_after from (
                select 'opened' as step, opened_at as at, opened_by as by_id, '' as words, null as before, null as after,
                    null::date as day_before, null::date as day_after from action where id = :id
                union all
                select 'published', published_at, null, '', null, null, null, null from action where id = :id and published_at > opened_at
                union all
                select case when c.outcome = 'DONE' then 'done' when a.settled_at is null then 'withdrawn' when c.by_type is not null then 'cancelledBy'
                    else 'cancelled' end, c.closed_at, c.closed_by, c.reason, c.by_label, c.by_path, null, null from action_closure c join action a on a.id = c.action_id where a.id = :id
                union all
                select 'asked', asked_at, asked_by, text, null, null, null, null from action_request where action_id = :id
                union all
                select 'handedOver', m.amended_at, m.amended_by, m.reason, b.given_name || ' ' || b.family_name, n.given_name || ' ' || n.family_name,
                    null, null
                from action_amendment m join person b on b.id = m.responsible_before join person n on n.id = m.responsible_after
                where m.action_id = :id and b.id <> n.id
                union all
                select 'postponed', amended_at, amended_by, reason, null, null, due_before, due_after
                from action_amendment where action_id = :id and due_before <> due_after
            ) s left join person p on p.id = s.by_id
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
    List<ActionHistoryEntry> of(ActionId action, List<ReportView> reports) {
        Stream<ActionHistoryEntry> own =
                jdbc.sql(STEPS).param("id", action.value()).query((row, n) -> entry(row)).stream();
        Stream<ActionHistoryEntry> elsewhere = sources.stream().flatMap(source -> source.historyOf(action).stream());
        return Stream.of(own, reports.stream().flatMap(this::told), changes(action), elsewhere)
                .flatMap(entries -> entries)
                .sorted(Comparator.comparing(ActionHistoryEntry::at).reversed())
                .toList();
    }

    private Stream<ActionHistoryEntry> told(ReportView report) {
        String said = report.author() == ReportAuthor.REPRESENTATIVE
                ? "proposed"
                : report.asksClosing() ? "reportedDone" : "reported";
        var reported = new ActionHistoryEntry(
                report.at(), message("action.history." + said, report.number()), report.text(), report.byName(), null);
        ReportView.Answer answer = report.answer();
        if (answer == null) {
            return Stream.of(reported);
        }
        String answered = answer.accepted() ? "action.history.accepted" : "action.history.returned";
        return Stream.of(
                reported,
                new ActionHistoryEntry(
                        answer.at(), message(answered, report.number()), answer.comment(), answer.byName(), null));
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
        return new ActionHistoryEntry(entry.at(), text, "", entry.actorName(), null);
    }

    private ActionHistoryEntry entry(ResultSet row) throws SQLException {
        String step = row.getString("step");
        Label text =
                switch (step) {
                    case "handedOver" ->
                        message("action.history.handedOver", row.getString("before"), row.getString("after"));
                    case "postponed" ->
                        message(
                                "action.history.moved",
                                row.getObject("day_before", LocalDate.class),
                                row.getObject("day_after", LocalDate.class));
                    case "cancelledBy" -> message("action.history.cancelledBy", row.getString("before"));
                    default -> message("action.history." + step);
                };
        return new ActionHistoryEntry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                text,
                row.getString("words"),
                row.getString("by_name"),
                step.equals("cancelledBy") ? row.getString("after") : null);
    }

    private Label message(String key, Object... arguments) {
        return new Label(
                messages.getMessage(key, arguments, Locale.forLanguageTag("sv")),
                messages.getMessage(key, arguments, Locale.forLanguageTag("en")));
    }
}
