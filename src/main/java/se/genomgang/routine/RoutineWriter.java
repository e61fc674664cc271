package se.genomgang.routine;

import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes what a draft says, whole: what stood there is replaced. Nothing points at the parts of a draft, so their identities may change; a
 * version in force is refused by the database.
 */
@Component
class RoutineWriter {

    private final JdbcClient jdbc;

    RoutineWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(long routineId, RoutineBook book) {
        clear(routineId);
        int position = 1;
        for (KindRules kind : book.kinds()) {
            write(routineId, kind, position++);
        }
        for (RecordRuling ruling : book.record()) {
            jdbc.sql("insert into routine_record_rule (routine_id, code, strength, source) values (?, ?, ?, ?)")
                    .params(routineId, ruling.rule().name(), ruling.strength().name(), ruling.source())
                    .update();
        }
    }

    void clear(long routineId) {
        jdbc.sql("delete from routine_meeting_kind where routine_id = ?")
                .param(routineId)
                .update();
        jdbc.sql("delete from routine_record_rule where routine_id = ?")
                .param(routineId)
                .update();
    }

    private void write(long routineId, KindRules kind, int position) {
        long kindId = inserted(
                """
                insert into routine_meeting_kind (routine_id, code, nature, name_sv, name_en, position, source,
                    summons_days, summons_strength, summons_source, material_days, material_strength, material_source)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
                routineId,
                kind.code(),
                kind.nature().name(),
                kind.name().sv(),
                kind.name().en(),
                position,
                kind.source(),
                kind.summons().days(),
                kind.summons().strength().name(),
                kind.summons().source(),
                kind.material().days(),
                kind.material().strength().name(),
                kind.material().source());
        kind.schedules().forEach(schedule -> write(kindId, schedule));
        kind.agenda().forEach(point -> write(kindId, point));
    }

    private void write(long kindId, ScheduleRules schedule) {
        Window window = schedule.window();
        long scheduleId = inserted(
                """
                insert into routine_schedule (kind_id, unit_kind, occurrence_strength, window_from, window_to, window_strength,
                    source, protocol_due, protocol_source, attendance_strength, attendance_source)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
                kindId,
                schedule.unitKind().name(),
                schedule.occurrenceStrength().name(),
                window.onlyBy() ? null : text(window.from()),
                text(window.to()),
                window.strength().name(),
                schedule.source(),
                text(schedule.protocolDue()),
                schedule.protocolSource(),
                schedule.attendanceStrength().name(),
                schedule.attendanceSource());
        List<String> functions = schedule.requiredFunctions();
        for (int index = 0; index < functions.size(); index++) {
            jdbc.sql("insert into routine_required_function (schedule_id, function_code, position) values (?, ?, ?)")
                    .params(scheduleId, functions.get(index), index + 1)
                    .update();
        }
    }

    private void write(long kindId, AgendaRule point) {
        long pointId = inserted(
                """
                insert into routine_point (kind_id, code, position, title_sv, title_en, formal, inclusion, source, clause,
                    fed_by_sv, fed_by_en)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
                kindId,
                point.code(),
                point.position(),
                point.title().sv(),
                point.title().en(),
                point.formal(),
                point.inclusion().name(),
                point.source(),
                point.clause(),
                point.fedBy().sv(),
                point.fedBy().en());
        List<PromptRule> prompts = point.prompts();
        for (int index = 0; index < prompts.size(); index++) {
            PromptRule prompt = prompts.get(index);
            jdbc.sql(
                            "insert into routine_prompt (point_id, code, position, text_sv, text_en, source) values (?, ?, ?, ?, ?, ?)")
                    .params(
                            pointId,
                            prompt.code(),
                            index + 1,
                            prompt.text().sv(),
                            prompt.text().en(),
                            prompt.source())
                    .update();
        }
    }

    private long inserted(String sql, @Nullable Object... values) {
        var statement = jdbc.sql(sql);
        for (int index = 0; index < values.length; index++) {
            statement = statement.param(index + 1, values[index]);
        }
        return statement.query(Long.class).single();
    }

    /** MM-DD, as the database keeps a day of the year. */
    private static @Nullable String text(@Nullable MonthDay day) {
        return day == null ? null : day.toString().substring(2);
    }
}
