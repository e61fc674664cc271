package se.genomgang.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitId;
import se.genomgang.kernel.UnitKind;
import se.genomgang.organisation.UnitView;

/** Reads cycles: each in one statement, however much there is in it. */
@Component
class CycleReading {

    private final JdbcClient jdbc;

    CycleReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The cycle while it is read: what is below an activity or a step comes in the rows after it. */
    private static final class Found {

        private long id;
        private @Nullable CycleState state;
        private final Map<Long, ActivityView> activities = new LinkedHashMap<>();
        private final Map<Long, StepView> steps = new LinkedHashMap<>();
    }

    Optional<CycleView> of(UnitView unit, int year) {
        Found found = new Found();
        jdbc.sql(
                        """
                        select c.id as cycle_id, c.state as cycle_state,
                               a.id as activity_id, a.title_sv, a.title_en, a.theme, a.month_from, a.month_to, a.as_needed, a.by_routine, a.feeds,
                               a.concerns, a.left_out,
                               s.id as step_id, s.title_sv as step_sv, s.title_en as step_en, s.timing, s.recurrence, s.from_on as step_from,
                               s.to_on as step_to, s.doer_sv, s.doer_en, s.with_sv, s.with_en, s.to_whom_sv, s.to_whom_en,
                               o.id as occurrence_id, o.number, o.from_on, o.due_on, o.state, o.reason, o.note, o.done_on, o.version
                        from cycle c
                        left join cycle_activity a on a.cycle_id = c.id
                        left join cycle_step s on s.activity_id = a.id
                        left join cycle_occurrence o on o.step_id = s.id
                        where c.unit_id = :unit and c.year = :year
                        order by a.month_from nulls last, a.month_to, a.position, a.id, s.position, o.number
                        """)
                .param("unit", unit.id().value())
                .param("year", year)
                .query((ResultSet row) -> read(row, found));
        return found.state == null
                ? Optional.empty()
                : Optional.of(new CycleView(found.id, unit, year, found.state, List.copyOf(found.activities.values())));
    }

    /** The years of which the unit has a cycle, latest first. */
    List<Integer> years(UnitId unit) {
        return jdbc.sql("select year from cycle where unit_id = ? order by year desc")
                .param(unit.value())
                .query(Integer.class)
                .list();
    }

    private static void read(ResultSet row, Found found) throws SQLException {
        found.id = row.getLong("cycle_id");
        found.state = CycleState.valueOf(row.getString("cycle_state"));
        Long activity = row.getObject("activity_id", Long.class);
        if (activity == null) {
            return;
        }
        if (!found.activities.containsKey(activity)) {
            found.activities.put(activity, activity(row));
        }
        Long step = row.getObject("step_id", Long.class);
        if (step == null) {
            return;
        }
        if (!found.steps.containsKey(step)) {
            found.steps.put(step, step(row, new ArrayList<>()));
            found.activities.get(activity).steps().add(found.steps.get(step));
        }
        if (row.getObject("occurrence_id") != null) {
            found.steps.get(step).occurrences().add(occurrence(row));
        }
    }

    private static ActivityView activity(ResultSet row) throws SQLException {
        return new ActivityView(
                row.getLong("activity_id"),
                label(row, "title"),
                Theme.valueOf(row.getString("theme")),
                row.getObject("month_from", Integer.class),
                row.getObject("month_to", Integer.class),
                row.getBoolean("as_needed"),
                row.getBoolean("by_routine"),
                List.of((String[]) row.getArray("feeds").getArray()),
                Stream.of((String[]) row.getArray("concerns").getArray())
                        .map(UnitKind::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getString("left_out"),
                new ArrayList<>());
    }

    static StepView step(ResultSet row, List<OccurrenceView> occurrences) throws SQLException {
        return new StepView(
                row.getLong("step_id"),
                label(row, "step"),
                new Period(
                        Timing.valueOf(row.getString("timing")),
                        row.getObject("step_from", LocalDate.class),
                        row.getObject("step_to", LocalDate.class)),
                Recurrence.valueOf(row.getString("recurrence")),
                label(row, "doer"),
                label(row, "with"),
                label(row, "to_whom"),
                occurrences);
    }

    static OccurrenceView occurrence(ResultSet row) throws SQLException {
        return new OccurrenceView(
                row.getLong("occurrence_id"),
                row.getInt("number"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                OccurrenceState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("note"),
                row.getObject("done_on", LocalDate.class),
                row.getInt("version"));
    }

    private static Label label(ResultSet row, String name) throws SQLException {
        return new Label(row.getString(name + "_sv"), row.getString(name + "_en"));
    }
}
