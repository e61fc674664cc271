package se.genomgang.cycle;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.UnitId;
import se.genomgang.organisation.UnitView;

/** Reads cycles: each in one statement, with the central one that applies beside it, however much there is in them. */
@Component
class CycleReading {

    private static final String ROWS =
            """
            select c.id as cycle_id, c.year as cycle_year, c.state as cycle_state, c.unit_id = :unit and c.year = :year as own,
                   a.id as activity_id, a.series, a.title_sv, a.title_en, a.theme, a.month_from, a.month_to, a.as_needed, a.by_routine, a.feeds,
                   a.concerns, a.left_out, a.central_seen, a.version as activity_version, a.assigned_function, a.assigned_person,
                   p.given_name || ' ' || p.family_name as assigned_name, l.function_sv, l.function_en, h.holders, h.holder_names,
                   s.id as step_id, s.title_sv as step_sv, s.title_en as step_en, s.timing, s.recurrence, s.from_on as step_from,
                   s.to_on as step_to, s.doer_sv, s.doer_en, s.with_sv, s.with_en, s.to_whom_sv, s.to_whom_en, s.concerns as step_concerns,
                   o.id as occurrence_id, o.number, o.from_on, o.due_on, o.state, o.reason, o.note, o.done_on, o.version
            from cycle c
            left join cycle_activity a on a.cycle_id = c.id
            left join person p on p.id = a.assigned_person
            left join lateral (select x.label_sv as function_sv, x.label_en as function_en from function_label x
                               where x.function_code = a.assigned_function
                               order by x.valid_from > cast(:today as date), abs(x.valid_from - cast(:today as date)) limit 1) l
                on a.assigned_function is not null
            left join lateral (select array_agg(x.person_id) as holders,
                                      string_agg(y.given_name || ' ' || y.family_name, ', ' order by x.deputy, y.family_name, y.id) as holder_names
                               from appointment x join person y on y.id = x.person_id
                               where x.unit_id = c.unit_id and x.function_code = a.assigned_function
                                 and x.from_on <= :today and (x.to_on is null or x.to_on >= :today)) h on a.assigned_function is not null
            left join cycle_step s on s.activity_id = a.id
            left join cycle_occurrence o on o.step_id = s.id and c.unit_id = :unit and c.year = :year
            where c.unit_id = :unit and c.year = :year
               or c.id = (select x.id from cycle x join unit u on u.id = x.unit_id
                          where u.kind = 'CENTRAL' and x.unit_id <> :unit and x.state <> 'DRAFT' and x.year <= :year order by x.year desc limit 1)
            order by a.month_from nulls last, a.month_to, a.position, a.id, s.position, o.from_on, o.number
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    CycleReading(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A unit's cycle beside the central one.
     *
     * @param central the central one of the year, else the latest before it; null where there is none, and for the central unit itself
     */
    record Beside(CycleView own, @Nullable CycleView central) {}

    Optional<CycleView> of(UnitView unit, int year) {
        return beside(unit, year).map(Beside::own);
    }

    Optional<Beside> beside(UnitView unit, int year) {
        CycleRows own = new CycleRows();
        CycleRows central = new CycleRows();
        jdbc.sql(ROWS)
                .param("unit", unit.id().value())
                .param("year", year)
                .param("today", LocalDate.now(clock))
                .query((ResultSet row) -> (row.getBoolean("own") ? own : central).add(row));
        return own.found()
                ? Optional.of(new Beside(own.cycle(unit), central.found() ? central.cycle(unit) : null))
                : Optional.empty();
    }

    /** The years of which the unit has a cycle, latest first. */
    List<Integer> years(UnitId unit) {
        return jdbc.sql("select year from cycle where unit_id = ? order by year desc")
                .param(unit.value())
                .query(Integer.class)
                .list();
    }
}
