package se.genomgang.demo;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.action.ActionId;
import se.genomgang.action.Reports;
import se.genomgang.database.ConditionalOnDemonstrationMode;
import se.genomgang.kernel.PersonId;

/** Lets the people of the demonstration report what they have done, and their heads judge it. */
@Component
@ConditionalOnDemonstrationMode
class FollowUp {

    private static final String OPEN =
            """
            select a.id, a.responsible_id, u.code from action a join unit u on u.id = a.unit_id
            where a.state = 'OPEN' and a.settled_at is not null and a.waiting_report is null and
            """;

    private final Cast cast;
    private final Reports reports;
    private final JdbcClient jdbc;

    FollowUp(Cast cast, Reports reports, JdbcClient jdbc) {
        this.cast = cast;
        this.reports = reports;
        this.jdbc = jdbc;
    }

    private record Due(ActionId action, PersonId responsible, String unit) {}

    /** What was due by the day is reported and accepted, but for one in seven; what is due from then on is left to be done. */
    void closeWhatIsDone(LocalDate by, LocalDate leftFrom) {
        due("a.due_on <= ?::date and a.due_on < ?::date and a.id % 7 <> 0 order by a.id", by, leftFrom)
                .forEach(due -> {
                    reports.report(
                            due.action(), "Klart och redovisat.", true, List.of(), cast.rights(due.responsible()));
                    reports.accept(due.action(), 1, "", cast.rights(judge(due)));
                });
    }

    /** The action of the unit that is due next is reported as done, and waits for its head. */
    void reportOne(String unit) {
        due(
                        "u.code = ? and a.responsible_id <> ? order by a.due_on, a.id limit 1",
                        unit,
                        cast.id(cast.head(unit)).value())
                .forEach(due -> reports.report(
                        due.action(),
                        "Allt är gjort. Se bilagan till senaste mötet.",
                        true,
                        List.of(),
                        cast.rights(due.responsible())));
    }

    private String judge(Due due) {
        String head = cast.head(due.unit());
        return due.responsible().equals(cast.id(head)) ? "miljochef" : head;
    }

    private List<Due> due(String which, Object... parameters) {
        return jdbc.sql(OPEN + which)
                .params(parameters)
                .query((row, n) -> new Due(
                        new ActionId(row.getLong("id")),
                        new PersonId(row.getLong("responsible_id")),
                        row.getString("code")))
                .list();
    }
}
