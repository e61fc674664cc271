package se.genomgang.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.Basis;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.Obligation;
import se.genomgang.kernel.ObligationKey;
import se.genomgang.kernel.ObligationScope;
import se.genomgang.kernel.ObligationSource;
import se.genomgang.kernel.Owner;
import se.genomgang.kernel.UnitId;
import se.genomgang.kernel.Wording;

/** What cycles in force ask for (Å): each time by its last day, of who represents the unit. Planned rather than demanded. One statement. */
@Component
class CycleObligations implements ObligationSource {

    private static final String KIND = "cycle.activity";

    private static final String ROWS =
            """
            select o.id, o.number, o.from_on, o.due_on, o.state, coalesce(o.done_on, (o.changed_at at time zone 'Europe/Stockholm')::date) as settled_on,
                   c.unit_id, c.year, a.title_sv, a.title_en, s.title_sv as step_sv, s.title_en as step_en, n.short_sv, n.short_en
            from cycle_occurrence o
            join cycle_step s on s.id = o.step_id
            join cycle_activity a on a.id = s.activity_id
            join cycle c on c.id = a.cycle_id and c.state = 'IN_FORCE'
            join lateral (select x.short_sv, x.short_en from unit_name x where x.unit_id = c.unit_id
                          order by x.valid_from > cast(:today as date), abs(x.valid_from - cast(:today as date)) limit 1) n on true
            where o.due_on is not null and {units} and c.year between :first and :last
              and (o.state in ('NOT_STARTED', 'UNDER_WAY') and a.left_out is null or :met and o.state in ('DONE', 'NOT_APPLICABLE'))
            """;

    private final JdbcClient jdbc;

    CycleObligations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> kinds() {
        return List.of(KIND);
    }

    /** What was never done in a year is told of no more when the next one has come, as with meetings. */
    @Override
    @Transactional(readOnly = true)
    public List<Obligation> obligations(ObligationScope scope, LocalDate today) {
        Long[] represented = scope.unitsHeld(Capacity.REPRESENTATIVE);
        if (scope.owner() != null && represented.length == 0) {
            return List.of();
        }
        boolean every = scope.owner() == null && scope.units() == null;
        int year = scope.year() == null ? today.getYear() : scope.year();
        return jdbc
                .sql(ROWS.replace("{units}", every ? "true" : "c.unit_id = any(:units)"))
                .param("units", scope.owner() == null ? scope.unitsAsked() : represented)
                .param("today", today)
                .param("first", year)
                .param("last", year)
                .param("met", scope.year() != null)
                .query((row, n) -> obligation(row))
                .list()
                .stream()
                .filter(each -> scope.includes(each.since(), today) && scope.includes(each))
                .toList();
    }

    private static Obligation obligation(ResultSet row) throws SQLException {
        UnitId unit = new UnitId(row.getLong("unit_id"));
        Label step = new Label(row.getString("step_sv"), row.getString("step_en"));
        Label title = new Label(row.getString("title_sv"), row.getString("title_en"));
        boolean settled = OccurrenceState.valueOf(row.getString("state")).settled();
        return new Obligation(
                new ObligationKey(KIND, Long.toString(row.getLong("id"))),
                unit,
                new Owner.Holder(Capacity.REPRESENTATIVE, unit),
                row.getObject("from_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                settled ? row.getObject("settled_on", LocalDate.class) : null,
                false,
                Basis.decided("Å " + row.getInt("year")),
                Wording.of("cycle.task", step.sv().isEmpty() ? title : step),
                Wording.of(
                        "cycle.task.place",
                        new Label(row.getString("short_sv"), row.getString("short_en")),
                        Integer.toString(row.getInt("year"))),
                "cycle.task.button",
                "/cycle/occurrences/" + row.getLong("id"));
    }
}
