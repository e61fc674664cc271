package se.genomgang.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.cycle.UnitComparison.Cell;
import se.genomgang.cycle.UnitComparison.Row;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitId;
import se.genomgang.organisation.UnitView;
import se.genomgang.organisation.Units;

/** Compares the units' cycles in force of a year, in three statements however many units there are; read by every signed-in person, as the cycles are. */
@Service
@Transactional(readOnly = true)
public class UnitComparisons {

    /** An activity in several cycles has the same series in each; what it is called and when it is, the central one says where it holds it. */
    private static final String SHARED =
            """
            with held as (select c.unit_id, a.series, a.id, a.left_out, a.as_needed or a.by_routine as free, count(*) over (partition by a.series) as holders,
                    first_value(a.title_sv) over known as title_sv, first_value(a.title_en) over known as title_en,
                    first_value(a.theme) over known as theme, first_value(a.month_from) over known as month_from,
                    first_value(a.month_to) over known as month_to, first_value(a.position) over known as position
                from cycle c join unit u on u.id = c.unit_id join cycle_activity a on a.cycle_id = c.id
                where c.year = :year and c.state = 'IN_FORCE'
                window known as (partition by a.series order by u.kind = 'CENTRAL' desc, a.id))
            select h.*, t.*
            from held h
            cross join lateral (select count(o.id) as times, count(*) filter (where o.state = 'DONE') as done,
                    count(*) filter (where o.state = 'NOT_APPLICABLE') as skipped,
                    count(*) filter (where o.state = 'UNDER_WAY' or o.state = 'NOT_STARTED' and o.due_on is null) as begun,
                    count(*) filter (where o.state in ('NOT_STARTED', 'UNDER_WAY') and o.due_on < :today and not h.free) as late
                from cycle_step s join cycle_occurrence o on o.step_id = s.id where s.activity_id = h.id) t
            where h.holders > 1 and (:theme::text is null or h.theme = :theme)
            order by h.month_from nulls last, h.month_to, h.position, h.series
            """;

    private final JdbcClient jdbc;
    private final Cycles cycles;
    private final Units units;
    private final Clock clock;

    UnitComparisons(JdbcClient jdbc, Cycles cycles, Units units, Clock clock) {
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.units = units;
        this.clock = clock;
    }

    /** An activity while its units are read. */
    private record Shared(
            Label title, Theme theme, @Nullable Integer from, @Nullable Integer to, Map<UnitId, Cell> cells) {}

    /**
     * @param theme null: all of them
     * @param late only what some unit is late with
     * @throws se.genomgang.kernel.NotVisible for a year beyond what cycles are kept for
     */
    public UnitComparison of(int year, @Nullable Theme theme, boolean late) {
        cycles.requireKept(year);
        List<UnitView> all = units.openOn(LocalDate.of(year, 12, 31));
        Map<Long, Shared> found = new LinkedHashMap<>();
        jdbc.sql(SHARED)
                .param("year", year)
                .param("theme", theme == null ? null : theme.name())
                .param("today", LocalDate.now(clock))
                .query((ResultSet row) -> read(row, found));
        List<UnitId> keepers = jdbc.sql("select unit_id from cycle where year = ? and state = 'IN_FORCE'")
                .param(year)
                .query((row, n) -> new UnitId(row.getLong("unit_id")))
                .list();
        Map<UnitId, Cell> empty = new HashMap<>();
        all.forEach(unit -> empty.put(
                unit.id(), Cell.without(keepers.contains(unit.id()) ? ComparedState.ABSENT : ComparedState.NO_CYCLE)));
        return new UnitComparison(
                year,
                all,
                found.values().stream()
                        .map(shared -> row(shared, all, empty))
                        .filter(row -> !late || row.anyoneLate())
                        .toList());
    }

    private static Row row(Shared shared, List<UnitView> all, Map<UnitId, Cell> empty) {
        List<Cell> cells = new ArrayList<>();
        all.forEach(unit -> cells.add(shared.cells().getOrDefault(unit.id(), empty.get(unit.id()))));
        return new Row(shared.title(), shared.theme(), shared.from(), shared.to(), cells);
    }

    private static void read(ResultSet row, Map<Long, Shared> found) throws SQLException {
        long series = row.getLong("series");
        if (!found.containsKey(series)) {
            found.put(
                    series,
                    new Shared(
                            new Label(row.getString("title_sv"), row.getString("title_en")),
                            Theme.valueOf(row.getString("theme")),
                            row.getObject("month_from", Integer.class),
                            row.getObject("month_to", Integer.class),
                            new HashMap<>()));
        }
        found.get(series).cells().put(new UnitId(row.getLong("unit_id")), cell(row));
    }

    private static Cell cell(ResultSet row) throws SQLException {
        String leftOut = row.getString("left_out");
        int settled = row.getInt("done") + row.getInt("skipped");
        int times = row.getInt("times");
        return new Cell(state(row, leftOut, settled, times), row.getLong("id"), settled, times, leftOut);
    }

    private static ComparedState state(ResultSet row, @Nullable String leftOut, int settled, int times)
            throws SQLException {
        if (leftOut != null) {
            return ComparedState.LEFT_OUT;
        }
        if (row.getInt("late") > 0) {
            return ComparedState.LATE;
        }
        if (settled == times) {
            return row.getInt("done") > 0 ? ComparedState.DONE : ComparedState.NOT_APPLICABLE;
        }
        return settled + row.getInt("begun") > 0 ? ComparedState.UNDER_WAY : ComparedState.NOT_STARTED;
    }
}
