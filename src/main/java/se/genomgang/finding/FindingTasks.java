package se.genomgang.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Rights;
import se.genomgang.web.Task;
import se.genomgang.web.TaskSource;

/**
 * Asks the management representative to see to the unit's nonconformities: find the cause in time, check the effect when the actions are closed,
 * begin again when there was none, and close what is ready.
 */
@Component
class FindingTasks implements TaskSource {

    /** Days before a cause is late when it is asked for. */
    private static final int DAYS_AHEAD = 14;

    private static final int MOST = 50;

    private static final String OPEN = "select f.id, f.year || '-' || f.number as number, f.title, " + Progress.COLUMNS
            + " from finding f " + Progress.JOINS
            + " where f.state = 'OPEN' and f.kind = 'NONCONFORMITY' and f.unit_id = any(:units) order by f.found_on, f.id limit "
            + MOST;

    private final JdbcClient jdbc;

    FindingTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Task> tasksFor(Rights rights, LocalDate today) {
        Long[] represented = rights.grants().stream()
                .filter(grant -> grant.capacity() == Capacity.REPRESENTATIVE)
                .map(grant -> grant.unit().value())
                .distinct()
                .toArray(Long[]::new);
        return represented.length == 0
                ? List.of()
                : jdbc
                        .sql(OPEN)
                        .param("units", represented)
                        .param("today", today)
                        .query((row, n) -> task(row, today))
                        .list()
                        .stream()
                        .flatMap(Optional::stream)
                        .toList();
    }

    private static Optional<Task> task(ResultSet row, LocalDate today) throws SQLException {
        Progress progress = Progress.read(row);
        String href = "/findings/" + row.getLong("id");
        String number = row.getString("number");
        String title = row.getString("title");
        if (progress.asksForAnotherAction()) {
            return Optional.of(task("again", null, href + "/actions/new", title, number));
        }
        if (!progress.cause()) {
            LocalDate due = progress.foundOn().plusDays(FindingStanding.DAYS_FOR_CAUSE);
            return due.minusDays(DAYS_AHEAD).isAfter(today)
                    ? Optional.empty()
                    : Optional.of(task("cause", due, href + "/analysis", title, number));
        }
        if (progress.missing().isEmpty()) {
            return Optional.of(task("close", null, href + "/closure", title, number));
        }
        return progress.actionsSettled() && !progress.checked()
                ? Optional.of(task("check", null, href + "/check", title, number))
                : Optional.empty();
    }

    private static Task task(String what, @Nullable LocalDate due, String href, String title, String number) {
        return Task.of("finding.task." + what, due, href, "finding.task." + what + ".button", number)
                .in("finding.task.detail", title);
    }
}
