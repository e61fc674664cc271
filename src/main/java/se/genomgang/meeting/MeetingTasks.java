package se.genomgang.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.kernel.UnitKind;
import se.genomgang.organisation.UnitView;
import se.genomgang.organisation.Units;
import se.genomgang.routine.Demand;
import se.genomgang.routine.KindView;
import se.genomgang.routine.MeetingRules;
import se.genomgang.routine.Routines;
import se.genomgang.web.Task;
import se.genomgang.web.TaskSource;

/** What a person should do before a meeting is held: plan, summon, send the material, attend, note that it was held. */
@Component
class MeetingTasks implements TaskSource {

    /** A window comes into sight as long before it opens as a summons takes to prepare. */
    private static final int AHEAD_DAYS = 42;

    private static final int MOST = 100;

    private static final String MINE =
            """
            select m.id, m.unit_id, m.kind_id, m.year, m.number, m.date, m.starts_at, m.stage, m.summoned_on, m.material_sent_on,
                   m.held_on, m.submitted_on, k.code as kind_code, k.name_sv, k.name_en, u.kind as unit_kind, n.short_sv, n.short_en,
                   (m.unit_id = any(:units)) as organises, coalesce(m.secretary_id = :person, false) as writes
            from meeting m
            join routine_meeting_kind k on k.id = m.kind_id
            join unit u on u.id = m.unit_id
            join lateral (select x.short_sv, x.short_en from unit_name x where x.unit_id = m.unit_id
                          order by x.valid_from > m.date, abs(x.valid_from - m.date) limit 1) n on true
            where (m.unit_id = any(:units) and m.year >= :year and m.stage <> 'CANCELLED' and not m.historical)
               or (m.stage in ('PLANNED', 'SUMMONED') and (m.secretary_id = :person
                   or (m.stage = 'SUMMONED' and m.date >= :today and exists (select 1 from participant p
                       where p.meeting_id = m.id and p.person_id = :person and p.summoned_at is not null))))
            order by m.date limit :most
            """;

    private final JdbcClient jdbc;
    private final Routines routines;
    private final Units units;

    MeetingTasks(JdbcClient jdbc, Routines routines, Units units) {
        this.jdbc = jdbc;
        this.routines = routines;
        this.units = units;
    }

    @Override
    public List<Task> tasksFor(Rights rights, LocalDate today) {
        List<UnitId> represented = rights.grants().stream()
                .filter(grant -> grant.capacity() == Capacity.REPRESENTATIVE)
                .map(Grant::unit)
                .distinct()
                .toList();
        List<Row> rows = jdbc.sql(MINE)
                .param("units", represented.stream().map(UnitId::value).toArray(Long[]::new))
                .param("person", rights.person().value())
                .param("year", today.getYear())
                .param("today", today)
                .param("most", MOST)
                .query(MeetingTasks::row)
                .list();
        List<Task> tasks = new ArrayList<>();
        rows.forEach(row -> {
            Task task = step(row, today);
            if (task != null) {
                tasks.add(task.in(
                        "meeting.task.meeting",
                        row.unit(),
                        row.kind(),
                        row.number(),
                        row.days().date()));
            }
        });
        if (!represented.isEmpty()) {
            List<Demand> demands = routines.demandedIn(today.getYear());
            units.openOn(today).stream()
                    .filter(unit -> represented.contains(unit.id()))
                    .forEach(unit -> tasks.addAll(toPlan(unit, demands, rows, today)));
        }
        return tasks;
    }

    private @Nullable Task step(Row row, LocalDate today) {
        MeetingRules rules = routines.rules(row.kindId(), row.unitKind());
        MeetingDays days = row.days();
        String path = "/meetings/" + row.id();
        boolean come = !today.isBefore(days.date());
        boolean works = row.organises() || row.writes();
        if (row.stage() != Stage.PLANNED && row.stage() != Stage.SUMMONED) {
            return null;
        }
        if (works && come) {
            return task("hold", days.date(), path + "/attendance");
        }
        if (row.organises() && row.stage() == Stage.PLANNED) {
            return task("summon", rules.summonsDueOn(days.date()).orElse(days.date()), path + "/summons");
        }
        if (row.organises() && days.materialSentOn() == null) {
            return task("material", rules.materialDueOn(days.date()).orElse(days.date()), path + "/summons");
        }
        return row.stage() == Stage.SUMMONED ? task(works ? "run" : "attend", days.date(), path) : null;
    }

    /** The kinds that the routine wants held this year, whose time has come into sight, and of which none is planned. */
    private static List<Task> toPlan(UnitView unit, List<Demand> demands, List<Row> rows, LocalDate today) {
        List<Task> tasks = new ArrayList<>();
        for (Demand demand : demands) {
            KindView kind = demand.kind();
            MeetingRules rules = demand.rules();
            boolean planned = rows.stream()
                    .anyMatch(row -> row.unitId() == unit.id().value()
                            && row.days().year() == today.getYear()
                            && row.kindCode().equals(kind.code()));
            boolean inSight = rules.window() != null && !today.isBefore(inSight(rules, today.getYear()));
            if (demand.unitKind() == unit.kind() && inSight && !planned) {
                tasks.add(Task.of(
                                "meeting.task.plan",
                                rules.windowTo(today.getYear()),
                                "/meetings/new?unit=" + unit.code() + "&kind=" + kind.code(),
                                "meeting.task.plan.button",
                                kind.name())
                        .in("meeting.task.unit", unit.name()));
            }
        }
        return tasks;
    }

    /** Where the routine only names a last day, half a term before it. */
    private static LocalDate inSight(MeetingRules rules, int year) {
        return rules.window() != null && rules.window().onlyBy()
                ? rules.windowTo(year).minusDays(2L * AHEAD_DAYS)
                : rules.windowFrom(year).minusDays(AHEAD_DAYS);
    }

    private static Task task(String what, LocalDate due, String href) {
        return Task.of("meeting.task." + what, due, href, "meeting.task." + what + ".button");
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getLong("unit_id"),
                UnitKind.valueOf(row.getString("unit_kind")),
                new Label(row.getString("short_sv"), row.getString("short_en")),
                row.getLong("kind_id"),
                row.getString("kind_code"),
                new Label(row.getString("name_sv"), row.getString("name_en")),
                row.getInt("number") + "-" + row.getInt("year"),
                Stage.valueOf(row.getString("stage")),
                row.getBoolean("organises"),
                row.getBoolean("writes"),
                new MeetingDays(
                        row.getInt("year"),
                        row.getObject("date", LocalDate.class),
                        row.getObject("summoned_on", LocalDate.class),
                        row.getObject("material_sent_on", LocalDate.class),
                        row.getObject("held_on", LocalDate.class),
                        row.getObject("submitted_on", LocalDate.class)));
    }

    private record Row(
            long id,
            long unitId,
            UnitKind unitKind,
            Label unit,
            long kindId,
            String kindCode,
            Label kind,
            String number,
            Stage stage,
            boolean organises,
            boolean writes,
            MeetingDays days) {}
}
