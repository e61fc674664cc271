package se.genomgang.cycle;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Stale;
import se.genomgang.organisation.UnitView;

/** Takes an activity out to be changed by who may: its cycle is held, so that nothing in it changes meanwhile. */
@Component
class ActivityDesk {

    private static final int MOST = 500;

    private record Place(long unit, String code, int year) {}

    private record Last(String by, Instant at) {}

    private final CycleReading reading;
    private final Cycles cycles;
    private final JdbcClient jdbc;

    ActivityDesk(CycleReading reading, Cycles cycles, JdbcClient jdbc) {
        this.reading = reading;
        this.cycles = cycles;
        this.jdbc = jdbc;
    }

    /** @throws NotVisible when there is no such activity */
    ActivitySheet read(long id) {
        Place place = jdbc.sql(
                        """
                        select c.unit_id as unit, u.code, c.year from cycle_activity a join cycle c on c.id = a.cycle_id join unit u on u.id = c.unit_id
                        where a.id = ?
                        """)
                .param(id)
                .query(Place.class)
                .optional()
                .orElseThrow(NotVisible::new);
        CycleReading.Beside beside = reading.beside(cycles.unit(place.code(), place.year()), place.year())
                .orElseThrow(NotVisible::new);
        ActivityView activity = beside.own().activities().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(NotVisible::new);
        return new ActivitySheet(Comparison.of(beside), activity);
    }

    /**
     * Holds it until the transaction ends.
     *
     * @throws NotVisible when there is no such activity
     * @throws Refused when its cycle came with the product
     */
    ActivitySheet hold(long id, Rights rights) {
        jdbc.sql(
                        "select c.id from cycle c where c.id = (select a.cycle_id from cycle_activity a where a.id = ?) for update")
                .param(id)
                .query(Long.class)
                .optional()
                .orElseThrow(NotVisible::new);
        ActivitySheet sheet = read(id);
        requireOpen(sheet.cycle(), rights);
        return sheet;
    }

    /** Holds a unit's cycle. */
    CycleReading.Beside hold(UnitView unit, int year, Rights rights) {
        jdbc.sql("select id from cycle where unit_id = ? and year = ? for update")
                .params(unit.id().value(), year)
                .query(Long.class)
                .optional()
                .orElseThrow(NotVisible::new);
        CycleReading.Beside beside = reading.beside(unit, year).orElseThrow(NotVisible::new);
        requireOpen(beside.own(), rights);
        return beside;
    }

    static void requireRoom(CycleView cycle) {
        if (cycle.activities().size() >= MOST) {
            throw new Refused("cycle.refused.full", MOST);
        }
    }

    /** @throws NotVisible when the unit has no cycle of the year */
    void requireOpen(UnitView unit, int year, Rights rights) {
        requireOpen(reading.of(unit, year).orElseThrow(NotVisible::new), rights);
    }

    static void requireOpen(CycleView cycle, Rights rights) {
        CycleYears.requireMayKeep(cycle.unit().id(), rights);
        if (cycle.state() == CycleState.DELIVERED) {
            throw new Refused("cycle.refused.delivered");
        }
    }

    /** @throws Stale when somebody else has changed it since that version was read */
    void requireFresh(ActivitySheet sheet, int version, String mine) {
        requireFresh(sheet.activity(), version, mine);
    }

    void requireFresh(ActivityView activity, int version, String mine) {
        if (activity.version() == version) {
            return;
        }
        Last last = jdbc.sql(
                        """
                        select coalesce(p.given_name || ' ' || p.family_name, '') as by, coalesce(a.changed_at, 'epoch') as at
                        from cycle_activity a left join person p on p.id = a.changed_by where a.id = ?
                        """)
                .param(activity.id())
                .query((row, n) ->
                        new Last(row.getString("by"), row.getTimestamp("at").toInstant()))
                .single();
        throw new Stale(mine, Substance.of(activity).words(), last.by(), last.at(), activity.version());
    }
}
