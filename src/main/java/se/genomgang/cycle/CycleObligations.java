package se.genomgang.cycle;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.kernel.Wording;

/**
 * What cycles in force ask for (Å): each time by its last day, of whom the activity is assigned to; of who represents the unit where that is nobody.
 * Planned rather than demanded. What is done only when there is need is asked of nobody, and what the routine sets the time of is asked for by the
 * routine. Told of from its first day, and at least two weeks ahead: what takes place on a day is not news that day. One statement.
 */
@Component
class CycleObligations implements ObligationSource {

    private static final String KIND = "cycle.activity";
    private static final int DAYS_AHEAD = 14;

    /** Of the units that someone represents, and what is assigned to that person, by name or by a function held that day. */
    private static final String MINE =
            """
            a.id in (
                select x.id from cycle y join cycle_activity x on x.cycle_id = y.id where y.unit_id = any(:units) and y.year = :year
                union
                select x.id from cycle_activity x where x.assigned_person = :person
                union
                select x.id from appointment p
                join cycle y on y.unit_id = p.unit_id and y.year = :year
                join cycle_activity x on x.cycle_id = y.id and x.assigned_function = p.function_code
                where p.person_id = :person and p.from_on <= :today and (p.to_on is null or p.to_on >= :today))
            """;

    private static final String ROWS =
            """
            select o.id, o.number, least(o.from_on, o.due_on - {ahead}) as since, o.due_on, o.state, o.version, coalesce(o.done_on, (o.changed_at at time zone 'Europe/Stockholm')::date) as settled_on,
                   c.unit_id, c.year, a.title_sv, a.title_en, s.title_sv as step_sv, s.title_en as step_en, n.short_sv, n.short_en,
                   a.assigned_person, h.holders
            from cycle_occurrence o
            join cycle_step s on s.id = o.step_id
            join cycle_activity a on a.id = s.activity_id
            join cycle c on c.id = a.cycle_id and c.state = 'IN_FORCE'
            join lateral (select x.short_sv, x.short_en from unit_name x where x.unit_id = c.unit_id
                          order by x.valid_from > cast(:today as date), abs(x.valid_from - cast(:today as date)) limit 1) n on true
            left join lateral (select array_agg(x.person_id) as holders from appointment x
                               where x.unit_id = c.unit_id and x.function_code = a.assigned_function
                                 and x.from_on <= :today and (x.to_on is null or x.to_on >= :today)
                                 and (not x.deputy or not exists (select from appointment y where y.unit_id = x.unit_id
                                          and y.function_code = x.function_code and not y.deputy
                                          and y.from_on <= :today and (y.to_on is null or y.to_on >= :today)))) h
                on a.assigned_function is not null
            where o.due_on is not null and not a.as_needed and not a.by_routine and {units} and c.year = :year
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
        Rights owner = scope.owner();
        String units = owner != null ? MINE : scope.units() == null ? "true" : "c.unit_id = any(:units)";
        return jdbc
                .sql(ROWS.replace("{units}", units).replace("{ahead}", String.valueOf(DAYS_AHEAD)))
                .param("units", owner == null ? scope.unitsAsked() : scope.unitsHeld(Capacity.REPRESENTATIVE))
                .param("person", owner == null ? 0L : owner.person().value())
                .param("today", today)
                .param("year", scope.year() == null ? today.getYear() : scope.year())
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
                owner(row, unit),
                row.getObject("since", LocalDate.class),
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
                "/cycle/occurrences/" + row.getLong("id"),
                settled
                        ? null
                        : "/cycle/occurrences/" + row.getLong("id") + "/done?start=true&version="
                                + row.getInt("version"));
    }

    private static Owner owner(ResultSet row, UnitId unit) throws SQLException {
        Long person = row.getObject("assigned_person", Long.class);
        if (person != null) {
            return new Owner.Assigned(new PersonId(person));
        }
        Array holders = row.getArray("holders");
        return holders == null
                ? new Owner.Holder(Capacity.REPRESENTATIVE, unit)
                : new Owner.Any(Stream.of((Long[]) holders.getArray())
                        .map(PersonId::new)
                        .collect(Collectors.toSet()));
    }
}
