package se.genomgang.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.kernel.UnitKind;
import se.genomgang.organisation.UnitView;

/**
 * Begins a unit's cycle of a year, as a draft to be reviewed, and puts it in force. The head of the unit and those who organise its meetings do it;
 * the central one the environmental manager and the coordinators.
 */
@Service
@Transactional
public class CycleYears {

    private record Held(long id, CycleState state) {}

    private record Step(long id, Timing timing, Recurrence recurrence, LocalDate fromOn, LocalDate toOn) {

        Period period() {
            return new Period(timing, fromOn, toOn);
        }
    }

    private final CycleReading reading;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CycleYears(CycleReading reading, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.reading = reading;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the person keeps the unit's cycle. */
    public static boolean mayKeep(UnitId unit, Rights rights) {
        return rights.organises(unit) || rights.heads(unit);
    }

    /** Whether a cycle of the year may be begun now: this year's and the next one's. */
    public boolean mayBegin(int year) {
        int thisYear = LocalDate.now(clock).getYear();
        return year == thisYear || year == thisYear + 1;
    }

    /**
     * The cycle that the unit's new one is made from: its own latest before that year, otherwise what concerns units of its kind in the central one.
     *
     * @return empty when there is nothing to begin from
     */
    @Transactional(readOnly = true)
    public Optional<Pattern> pattern(UnitView unit, int year) {
        return source(unit, year).map(source -> new Pattern(source.year(), source.own()));
    }

    /** @param own whether it is the unit's own, rather than the central one */
    public record Pattern(int year, boolean own) {}

    private record Source(long id, int year, boolean own) {}

    private Optional<Source> source(UnitView unit, int year) {
        return jdbc.sql(
                        """
                        select c.id, c.year, c.unit_id = :unit as own
                        from cycle c join unit u on u.id = c.unit_id
                        where c.state <> 'DRAFT' and (c.unit_id = :unit and c.year < :year or u.kind = 'CENTRAL' and c.unit_id <> :unit and c.year <= :year)
                        order by own desc, c.year desc limit 1
                        """)
                .param("unit", unit.id().value())
                .param("year", year)
                .query(Source.class)
                .optional();
    }

    /**
     * Begins the unit's cycle of a year: a copy with its dates moved, in which nothing applies yet.
     *
     * @throws Refused when there is one already, when the year is another than this one or the next, and when there is nothing to begin from
     */
    public void begin(UnitView unit, int year, Rights rights) {
        requireMayKeep(unit.id(), rights);
        if (!mayBegin(year)) {
            throw new Refused("cycle.refused.year");
        }
        if (reading.years(unit.id()).contains(year)) {
            throw new Refused("cycle.refused.exists", Integer.toString(year));
        }
        Source source = source(unit, year).orElseThrow(() -> new Refused("cycle.refused.noPattern"));
        long id = jdbc.sql(
                        "insert into cycle (unit_id, year, state, made_by, made_at) values (?, ?, 'DRAFT', ?, ?) returning id")
                .params(unit.id().value(), year, rights.person().value(), now())
                .query(Long.class)
                .single();
        copy(source, id, year, unit.kind());
        events.publishEvent(new CycleBegun(rights.person(), id, unit.id(), year));
    }

    private void copy(Source source, long id, int year, UnitKind kind) {
        jdbc.sql(
                        """
                        insert into cycle_activity (cycle_id, series, position, month_from, month_to, theme, title_sv, title_en, as_needed, by_routine,
                            feeds, concerns, left_out, central_id, central_version, assigned_function, assigned_person)
                        select :id, series, position, month_from, month_to, theme, title_sv, title_en, as_needed, by_routine, feeds, concerns, left_out,
                               case when :own then central_id else a.id end, case when :own then central_version else version end,
                               assigned_function, assigned_person
                        from cycle_activity a where a.cycle_id = :source and (:own or :kind = any(a.concerns) and a.left_out is null)
                        """)
                .param("id", id)
                .param("source", source.id())
                .param("own", source.own())
                .param("kind", kind.name())
                .update();
        List<Step> steps = jdbc.sql(
                        """
                        insert into cycle_step (activity_id, position, timing, recurrence, from_on, to_on, doer_sv, doer_en, with_sv, with_en, to_whom_sv,
                            to_whom_en, title_sv, title_en, concerns)
                        select n.id, s.position, s.timing, s.recurrence, s.from_on, s.to_on, s.doer_sv, s.doer_en, s.with_sv, s.with_en, s.to_whom_sv,
                               s.to_whom_en, s.title_sv, s.title_en, s.concerns
                        from cycle_step s
                        join cycle_activity a on a.id = s.activity_id and a.cycle_id = :source
                        join cycle_activity n on n.cycle_id = :id and n.series = a.series
                        where :own or s.concerns = '{}' or :kind = any(s.concerns)
                        returning id, timing, recurrence, from_on, to_on
                        """)
                .param("id", id)
                .param("source", source.id())
                .param("own", source.own())
                .param("kind", kind.name())
                .query(Step.class)
                .list();
        List<Period> moved =
                steps.stream().map(step -> step.period().inYear(year)).toList();
        jdbc.sql(
                        "update cycle_step s set from_on = n.from_on, to_on = n.to_on from unnest(:ids, cast(:from as date[]), cast(:to as date[])) n (id, from_on, to_on) where s.id = n.id")
                .param("ids", steps.stream().map(Step::id).toArray(Long[]::new))
                .param(
                        "from",
                        moved.stream().map(period -> period.from().toString()).toArray(String[]::new))
                .param(
                        "to",
                        moved.stream().map(period -> period.to().toString()).toArray(String[]::new))
                .update();
    }

    /**
     * Puts a draft in force: from now on what is in it is to be done, each time by its last day.
     *
     * @throws Refused when it is in force already
     */
    public void putInForce(UnitView unit, int year, Rights rights) {
        Held held = hold(unit, year, rights);
        jdbc.sql(
                        "update cycle set state = 'IN_FORCE', in_force_by = ?, in_force_at = ?, version = version + 1 where id = ?")
                .params(rights.person().value(), now(), held.id())
                .update();
        List<Step> steps = jdbc.sql(
                        """
                        select s.id, s.timing, s.recurrence, s.from_on, s.to_on
                        from cycle_step s join cycle_activity a on a.id = s.activity_id
                        where a.cycle_id = :id and a.left_out is null and (s.concerns = '{}' or :kind = any(s.concerns))
                        order by s.id
                        """)
                .param("id", held.id())
                .param("kind", unit.kind().name())
                .query(Step.class)
                .list();
        steps.forEach(this::occur);
        events.publishEvent(new CyclePutInForce(rights.person(), held.id(), unit.id(), year));
    }

    private void occur(Step step) {
        List<Time> times = step.period().times(step.recurrence());
        for (int i = 0; i < times.size(); i++) {
            jdbc.sql("insert into cycle_occurrence (step_id, number, from_on, due_on) values (?, ?, ?, ?)")
                    .params(step.id(), i + 1, times.get(i).from(), times.get(i).due())
                    .update();
        }
    }

    /** Throws a draft away. */
    public void discard(UnitView unit, int year, Rights rights) {
        Held held = hold(unit, year, rights);
        jdbc.sql("delete from cycle_activity where cycle_id = ?")
                .param(held.id())
                .update();
        jdbc.sql("delete from cycle where id = ?").param(held.id()).update();
        events.publishEvent(new CycleDiscarded(rights.person(), held.id(), unit.id(), year));
    }

    private Held hold(UnitView unit, int year, Rights rights) {
        Held held = jdbc.sql("select id, state from cycle where unit_id = ? and year = ? for update")
                .params(unit.id().value(), year)
                .query(Held.class)
                .optional()
                .orElseThrow(NotVisible::new);
        requireMayKeep(unit.id(), rights);
        if (held.state() != CycleState.DRAFT) {
            throw new Refused("cycle.refused.notDraft");
        }
        return held;
    }

    private static void requireMayKeep(UnitId unit, Rights rights) {
        if (!mayKeep(unit, rights)) {
            throw new NotAllowed("cycle.notAllowed.keep");
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
