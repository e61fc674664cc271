package se.genomgang.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitKind;
import se.genomgang.organisation.UnitView;

/** A cycle while its rows are read: what is below an activity or a step comes in the rows after it. */
final class CycleRows {

    private @Nullable Long id;
    private int year;
    private @Nullable CycleState state;
    private final Map<Long, ActivityView> activities = new LinkedHashMap<>();
    private final Map<Long, StepView> steps = new LinkedHashMap<>();

    void add(ResultSet row) throws SQLException {
        id = row.getLong("cycle_id");
        year = row.getInt("cycle_year");
        state = CycleState.valueOf(row.getString("cycle_state"));
        Long activity = row.getObject("activity_id", Long.class);
        if (activity == null) {
            return;
        }
        if (!activities.containsKey(activity)) {
            activities.put(activity, activity(row));
        }
        Long step = row.getObject("step_id", Long.class);
        if (step == null) {
            return;
        }
        if (!steps.containsKey(step)) {
            steps.put(step, step(row, new ArrayList<>()));
            activities.get(activity).steps().add(steps.get(step));
        }
        if (row.getObject("occurrence_id") != null) {
            steps.get(step).occurrences().add(occurrence(row));
        }
    }

    boolean found() {
        return id != null;
    }

    /** @param unit for whom it is read: whose it is, or, where it is the central one, who compares with it */
    CycleView cycle(UnitView unit) {
        return new CycleView(
                Objects.requireNonNull(id),
                unit,
                year,
                Objects.requireNonNull(state),
                List.copyOf(activities.values()));
    }

    private static ActivityView activity(ResultSet row) throws SQLException {
        return new ActivityView(
                row.getLong("activity_id"),
                row.getLong("series"),
                label(row, "title"),
                Theme.valueOf(row.getString("theme")),
                row.getObject("month_from", Integer.class),
                row.getObject("month_to", Integer.class),
                row.getBoolean("as_needed"),
                row.getBoolean("by_routine"),
                List.of((String[]) row.getArray("feeds").getArray()),
                kinds(row, "concerns"),
                row.getString("left_out"),
                assignee(row),
                SubstanceJson.read(row.getString("central_seen")),
                row.getInt("activity_version"),
                new ArrayList<>());
    }

    private static @Nullable Assignee assignee(ResultSet row) throws SQLException {
        Long person = row.getObject("assigned_person", Long.class);
        if (person != null) {
            return new Assignee(null, null, Set.of(new PersonId(person)), row.getString("assigned_name"));
        }
        String function = row.getString("assigned_function");
        if (function == null) {
            return null;
        }
        var holders = row.getArray("holders");
        return new Assignee(
                function,
                new Label(row.getString("function_sv"), row.getString("function_en")),
                holders == null
                        ? Set.of()
                        : Stream.of((Long[]) holders.getArray())
                                .map(PersonId::new)
                                .collect(Collectors.toUnmodifiableSet()),
                Objects.requireNonNullElse(row.getString("holder_names"), ""));
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
                kinds(row, "step_concerns"),
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
                row.getInt("version"),
                row.getBoolean("as_needed") || row.getBoolean("by_routine"));
    }

    private static Set<UnitKind> kinds(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray())
                .map(UnitKind::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Label label(ResultSet row, String name) throws SQLException {
        return new Label(row.getString(name + "_sv"), row.getString(name + "_en"));
    }
}
