package se.genomgang.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.PersonId;

/** Writes down what is said about a finding once and never changed: cause and correction, checks, the closure. The finding's row must be held. */
@Component
class FindingLedger {

    private final JdbcClient jdbc;

    FindingLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who writes, and when. */
    record Pen(PersonId by, LocalDate today, Instant now) {}

    /** The wording of cause and correction that stands. */
    AnalysisView analysis(FindingId finding) {
        return jdbc.sql(
                        """
                        select w.number, w.cause, w.correction, w.no_action, w.written_at, p.given_name || ' ' || p.family_name as by_name
                        from finding_analysis w join person p on p.id = w.written_by
                        where w.finding_id = :finding order by w.number desc limit 1""")
                .param("finding", finding.value())
                .query((row, n) -> new AnalysisView(
                        row.getInt("number"),
                        row.getString("cause"),
                        row.getString("correction"),
                        row.getString("no_action"),
                        row.getString("by_name"),
                        at(row, "written_at")))
                .optional()
                .orElse(AnalysisView.NONE);
    }

    void analysed(FindingId finding, Analyse words, Pen pen) {
        jdbc.sql(
                        """
                        insert into finding_analysis (finding_id, number, cause, correction, no_action, written_on, written_by, written_at)
                        values (:finding, :number, :cause, :correction, :noAction, :today, :by, :now)""")
                .param("finding", finding.value())
                .param("number", words.number() + 1)
                .param("cause", words.cause())
                .param("correction", words.correction())
                .param("noAction", words.noAction())
                .param("today", pen.today())
                .param("by", pen.by().value())
                .param("now", pen.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @param actions how many actions the finding has, all closed */
    void checked(FindingId finding, CheckEffect check, int actions, Pen pen) {
        jdbc.sql(
                        """
                        insert into finding_check (finding_id, number, effective, grounds, actions, checked_on, checked_by, checked_at)
                        values (:finding, (select count(*) + 1 from finding_check where finding_id = :finding), :effective, :grounds, :actions,
                                :checkedOn, :by, :now)""")
                .param("finding", finding.value())
                .param("effective", check.effective())
                .param("grounds", check.grounds())
                .param("actions", actions)
                .param("checkedOn", check.checkedOn())
                .param("by", pen.by().value())
                .param("now", pen.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The finding's checks, latest first. */
    List<CheckView> checks(FindingId finding) {
        return jdbc.sql(
                        """
                        select k.number, k.effective, k.grounds, k.checked_on, k.checked_at, p.given_name || ' ' || p.family_name as by_name
                        from finding_check k join person p on p.id = k.checked_by where k.finding_id = :finding order by k.number desc""")
                .param("finding", finding.value())
                .query((row, n) -> new CheckView(
                        row.getInt("number"),
                        row.getBoolean("effective"),
                        row.getString("grounds"),
                        row.getObject("checked_on", LocalDate.class),
                        row.getString("by_name"),
                        at(row, "checked_at")))
                .list();
    }

    /** @param words the answer given, or why it was withdrawn */
    void closed(FindingId finding, FindingState outcome, String words, Pen pen) {
        jdbc.sql(
                        """
                        insert into finding_closure (finding_id, outcome, words, closed_on, closed_by, closed_at)
                        values (:finding, :outcome, :words, :today, :by, :now)""")
                .param("finding", finding.value())
                .param("outcome", outcome.name())
                .param("words", words)
                .param("today", pen.today())
                .param("by", pen.by().value())
                .param("now", pen.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    String nameOf(PersonId person) {
        return jdbc.sql("select given_name || ' ' || family_name from person where id = :id")
                .param("id", person.value())
                .query(String.class)
                .single();
    }

    static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
