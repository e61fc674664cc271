package se.genomgang.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
import se.genomgang.organisation.UnitView;

/**
 * Begins a unit's cycle of a year, as a draft to be reviewed, and puts it in force. The head of the unit and those who organise its meetings do it;
 * the central one the environmental manager and the coordinators.
 */
@Service
@Transactional
public class CycleYears {

    private record Held(long id, CycleState state) {}

    private final CycleReading reading;
    private final CycleCopy copy;
    private final Timetable timetable;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CycleYears(
            CycleReading reading,
            CycleCopy copy,
            Timetable timetable,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reading = reading;
        this.copy = copy;
        this.timetable = timetable;
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
        requireMayBegin(unit, year, rights);
        Source source = source(unit, year).orElseThrow(() -> new Refused("cycle.refused.noPattern"));
        long id = draft(unit, year, rights);
        copy.fill(id, unit, year, source.id(), source.own());
        events.publishEvent(new CycleBegun(rights.person(), id, unit.id(), year));
    }

    /**
     * Begins it with nothing in it, for those who have their activities elsewhere.
     *
     * @throws Refused when there is one already, and when the year is another than this one or the next
     */
    public void beginEmpty(UnitView unit, int year, Rights rights) {
        requireMayBegin(unit, year, rights);
        events.publishEvent(new CycleBegun(rights.person(), draft(unit, year, rights), unit.id(), year));
    }

    private void requireMayBegin(UnitView unit, int year, Rights rights) {
        requireMayKeep(unit.id(), rights);
        if (!mayBegin(year)) {
            throw new Refused("cycle.refused.year");
        }
        if (reading.years(unit.id()).contains(year)) {
            throw new Refused("cycle.refused.exists", Integer.toString(year));
        }
    }

    private long draft(UnitView unit, int year, Rights rights) {
        return jdbc.sql(
                        "insert into cycle (unit_id, year, state, made_by, made_at) values (?, ?, 'DRAFT', ?, ?) returning id")
                .params(unit.id().value(), year, rights.person().value(), now())
                .query(Long.class)
                .single();
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
        timetable.settleCycle(held.id(), unit.kind());
        events.publishEvent(new CyclePutInForce(rights.person(), held.id(), unit.id(), year));
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

    static void requireMayKeep(UnitId unit, Rights rights) {
        if (!mayKeep(unit, rights)) {
            throw new NotAllowed("cycle.notAllowed.keep");
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
