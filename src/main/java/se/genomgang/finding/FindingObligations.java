package se.genomgang.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.Basis;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Obligation;
import se.genomgang.kernel.ObligationKey;
import se.genomgang.kernel.ObligationScope;
import se.genomgang.kernel.ObligationSource;
import se.genomgang.kernel.Owner;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.kernel.Wording;

/**
 * The unit's nonconformities are seen to by its management representative (ISO 14001 10.2): the cause is found in time, the effect checked when the
 * actions are closed, another action begun when there was none, and what is ready is closed. One statement.
 */
@Component
class FindingObligations implements ObligationSource {

    private static final Basis STANDARD = Basis.decided("ISO 14001 10.2");

    private static final String ROWS = "select f.id, f.unit_id, f.year || '-' || f.number as number, f.title, "
            + "w.written_on, k.checked_on, " + Progress.COLUMNS + " from finding f " + Progress.JOINS
            + " where f.state = 'OPEN' and f.kind = 'NONCONFORMITY' and {units} and {seen} order by f.found_on, f.id";

    private final JdbcClient jdbc;

    FindingObligations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> kinds() {
        return List.of("finding.cause", "finding.again", "finding.check", "finding.close");
    }

    @Override
    @Transactional(readOnly = true)
    public List<Obligation> obligations(ObligationScope scope, LocalDate today) {
        Long[] represented = scope.unitsHeld(Capacity.REPRESENTATIVE);
        if (scope.owner() != null && represented.length == 0) {
            return List.of();
        }
        boolean every = scope.owner() == null && scope.units() == null;
        Rights reader = scope.reader();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("today", today);
        parameters.put("units", scope.owner() == null ? scope.unitsAsked() : represented);
        if (reader != null) {
            parameters.putAll(FindingVisibility.parameters(reader));
        }
        return jdbc
                .sql(ROWS.replace("{units}", every ? "true" : "f.unit_id = any(:units)")
                        .replace("{seen}", reader == null ? "true" : FindingVisibility.FINDING))
                .params(parameters)
                .query((row, n) -> obligation(row))
                .list()
                .stream()
                .flatMap(Stream::ofNullable)
                .filter(each -> scope.includes(each.since(), today) && scope.includes(each))
                .toList();
    }

    /** The next step; null while its actions are under way. Each arises when the step before it was taken. */
    private static @Nullable Obligation obligation(ResultSet row) throws SQLException {
        Progress progress = Progress.read(row);
        LocalDate checked = row.getObject("checked_on", LocalDate.class);
        LocalDate treated =
                latest(progress.foundOn(), row.getObject("written_on", LocalDate.class), progress.lastClosedOn());
        if (progress.asksForAnotherAction()) {
            return step("again", row, latest(treated, checked), null, "/actions/new");
        }
        if (!progress.cause()) {
            return step(
                    "cause",
                    row,
                    progress.foundOn(),
                    progress.foundOn().plusDays(FindingStanding.DAYS_FOR_CAUSE),
                    "/analysis");
        }
        if (progress.missing().isEmpty()) {
            return step("close", row, latest(treated, checked), null, "/closure");
        }
        return progress.actionsSettled() && !progress.checked() ? step("check", row, treated, null, "/check") : null;
    }

    private static LocalDate latest(@Nullable LocalDate... days) {
        return Stream.of(days)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private static Obligation step(String what, ResultSet row, LocalDate since, @Nullable LocalDate due, String page)
            throws SQLException {
        UnitId unit = new UnitId(row.getLong("unit_id"));
        return new Obligation(
                new ObligationKey("finding." + what, row.getString("id")),
                unit,
                new Owner.Holder(Capacity.REPRESENTATIVE, unit),
                since,
                due,
                null,
                true,
                STANDARD,
                Wording.of("finding.task." + what, row.getString("number")),
                Wording.of("finding.task.detail", row.getString("title")),
                "finding.task." + what + ".button",
                "/findings/" + row.getLong("id") + page);
    }
}
