package se.genomgang.routine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitKind;

/** Reads a whole version in five statements, however much it says. */
@Component
class RoutineReader {

    private final JdbcClient jdbc;

    RoutineReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RoutineBook read(RoutineView version) {
        Map<Long, List<PromptRule>> prompts = prompts(version.id());
        Map<Long, List<AgendaRule>> points = points(version.id(), prompts);
        Map<Long, List<ScheduleRules>> schedules = schedules(version.id());
        return new RoutineBook(version, kinds(version.id(), schedules, points), record(version.id()));
    }

    private List<KindRules> kinds(
            long routineId, Map<Long, List<ScheduleRules>> schedules, Map<Long, List<AgendaRule>> points) {
        return jdbc.sql("select * from routine_meeting_kind where routine_id = ? order by position, id")
                .param(routineId)
                .query((row, number) -> new KindRules(
                        row.getLong("id"),
                        row.getString("code"),
                        Nature.valueOf(row.getString("nature")),
                        label(row, "name"),
                        row.getString("source"),
                        leadTime(row, "summons"),
                        leadTime(row, "material"),
                        schedules.getOrDefault(row.getLong("id"), List.of()),
                        points.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private Map<Long, List<ScheduleRules>> schedules(long routineId) {
        return byKind(jdbc.sql(
                        """
                        select s.*, array(select f.function_code from routine_required_function f
                                          where f.schedule_id = s.id order by f.position) as functions
                        from routine_schedule s join routine_meeting_kind k on k.id = s.kind_id
                        where k.routine_id = ? order by s.id""")
                .param(routineId)
                .query((row, number) -> Map.entry(row.getLong("kind_id"), schedule(row)))
                .list());
    }

    private static ScheduleRules schedule(ResultSet row) throws SQLException {
        MonthDay from = day(row.getString("window_from"));
        return new ScheduleRules(
                UnitKind.valueOf(row.getString("unit_kind")),
                Strength.valueOf(row.getString("occurrence_strength")),
                new Window(
                        from == null ? Window.NEW_YEAR : from,
                        MonthDay.parse("--" + row.getString("window_to")),
                        Strength.valueOf(row.getString("window_strength"))),
                day(row.getString("protocol_due")),
                Strength.valueOf(row.getString("attendance_strength")),
                List.of((String[]) row.getArray("functions").getArray()),
                row.getString("source"),
                row.getString("protocol_source"),
                row.getString("attendance_source"));
    }

    private Map<Long, List<AgendaRule>> points(long routineId, Map<Long, List<PromptRule>> prompts) {
        return byKind(jdbc.sql(
                        """
                        select p.* from routine_point p join routine_meeting_kind k on k.id = p.kind_id
                        where k.routine_id = ? order by p.position""")
                .param(routineId)
                .query((row, number) -> Map.entry(row.getLong("kind_id"), point(row, prompts)))
                .list());
    }

    private static AgendaRule point(ResultSet row, Map<Long, List<PromptRule>> prompts) throws SQLException {
        return new AgendaRule(
                row.getString("code"),
                row.getInt("position"),
                label(row, "title"),
                row.getBoolean("formal"),
                Inclusion.valueOf(row.getString("inclusion")),
                row.getString("source"),
                row.getString("clause"),
                label(row, "fed_by"),
                prompts.getOrDefault(row.getLong("id"), List.of()));
    }

    private Map<Long, List<PromptRule>> prompts(long routineId) {
        return byKind(jdbc.sql(
                        """
                        select q.* from routine_prompt q join routine_point p on p.id = q.point_id
                        join routine_meeting_kind k on k.id = p.kind_id
                        where k.routine_id = ? order by q.position""")
                .param(routineId)
                .query((row, number) -> Map.entry(
                        row.getLong("point_id"),
                        new PromptRule(row.getString("code"), label(row, "text"), row.getString("source"))))
                .list());
    }

    private List<RecordRuling> record(long routineId) {
        return jdbc.sql("select * from routine_record_rule where routine_id = ?")
                .param(routineId)
                .query((row, number) -> new RecordRuling(
                        RecordRule.valueOf(row.getString("code")),
                        Strength.valueOf(row.getString("strength")),
                        row.getString("source")))
                .list();
    }

    static RoutineView version(ResultSet row) throws SQLException {
        Timestamp changedAt = row.getTimestamp("changed_at");
        long changedBy = row.getLong("changed_by");
        return new RoutineView(
                row.getLong("id"),
                row.getString("code"),
                row.getObject("dated", LocalDate.class),
                RoutineState.valueOf(row.getString("state")),
                row.getObject("in_force_from", LocalDate.class),
                label(row, "change"),
                row.getInt("version"),
                changedBy == 0 ? null : new PersonId(changedBy),
                changedAt == null ? null : changedAt.toInstant());
    }

    private static LeadTime leadTime(ResultSet row, String what) throws SQLException {
        return new LeadTime(
                row.getObject(what + "_days", Integer.class),
                Strength.valueOf(row.getString(what + "_strength")),
                row.getString(what + "_source"));
    }

    private static Label label(ResultSet row, String column) throws SQLException {
        return new Label(row.getString(column + "_sv"), row.getString(column + "_en"));
    }

    private static @Nullable MonthDay day(@Nullable String monthAndDay) {
        return monthAndDay == null ? null : MonthDay.parse("--" + monthAndDay);
    }

    private static <T> Map<Long, List<T>> byKind(List<Map.Entry<Long, T>> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
