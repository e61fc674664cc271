package se.genomgang.action;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.PersonId;

/** Writes down reports, their answers and requests for them: once, never changed. */
@Component
class ReportLedger {

    private static final String REPORTS =
            """
            select r.id, r.number, r.author, r.text, r.asks_closing, r.reported_by, r.reported_at,
                   p.given_name || ' ' || p.family_name as by_name, r.number = a.waiting_report as waiting,
                   w.accepted, w.comment, w.answered_at, q.given_name || ' ' || q.family_name as answered_name
            from action_report r
            join action a on a.id = r.action_id
            join person p on p.id = r.reported_by
            left join action_report_answer w on w.report_id = r.id
            left join person q on q.id = w.answered_by
            where r.action_id = :action
            """;

    private final JdbcClient jdbc;

    ReportLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A report as it is to be kept. */
    record Entry(ReportAuthor author, String text, boolean asksClosing, PersonId by, Instant at) {}

    /** What a report is known by. */
    record Key(long id, int number) {}

    /** Keeps it under the action's next number; the action's row must be held. */
    Key add(ActionId action, Entry report) {
        return jdbc.sql(
                        """
                        insert into action_report (action_id, number, author, text, asks_closing, reported_by, reported_at)
                        values (:action, (select count(*) + 1 from action_report where action_id = :action), :author, :text, :asks, :by, :at)
                        returning id, number""")
                .param("action", action.value())
                .param("author", report.author().name())
                .param("text", report.text())
                .param("asks", report.asksClosing())
                .param("by", report.by().value())
                .param("at", report.at().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Key(row.getLong("id"), row.getInt("number")))
                .single();
    }

    void answer(long report, boolean accepted, String comment, PersonId by, Instant at) {
        jdbc.sql(
                        """
                        insert into action_report_answer (report_id, accepted, comment, answered_by, answered_at)
                        values (:report, :accepted, :comment, :by, :at)""")
                .param("report", report)
                .param("accepted", accepted)
                .param("comment", comment)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void ask(ActionId action, String text, PersonId by, Instant at) {
        jdbc.sql("insert into action_request (action_id, text, asked_by, asked_at) values (:action, :text, :by, :at)")
                .param("action", action.value())
                .param("text", text)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The action's reports, latest first, without their files. */
    List<ReportView> of(ActionId action) {
        return jdbc.sql(REPORTS + " order by r.number desc")
                .param("action", action.value())
                .query((row, n) -> view(row))
                .list();
    }

    private static ReportView view(ResultSet row) throws SQLException {
        return new ReportView(
                row.getLong("id"),
                row.getInt("number"),
                ReportAuthor.valueOf(row.getString("author")),
                row.getString("text"),
                row.getBoolean("asks_closing"),
                new PersonId(row.getLong("reported_by")),
                row.getString("by_name"),
                at(row, "reported_at"),
                answer(row),
                row.getBoolean("waiting"),
                List.of());
    }

    private static ReportView.@Nullable Answer answer(ResultSet row) throws SQLException {
        String name = row.getString("answered_name");
        return name == null
                ? null
                : new ReportView.Answer(
                        row.getBoolean("accepted"), row.getString("comment"), name, at(row, "answered_at"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
