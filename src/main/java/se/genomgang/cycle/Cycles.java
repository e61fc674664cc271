package se.genomgang.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.NotVisible;
import se.genomgang.organisation.UnitView;
import se.genomgang.organisation.Units;

/** The units' annual cycles, read by every signed-in person. */
@Service
@Transactional(readOnly = true)
public class Cycles {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final CycleReading reading;
    private final Units units;

    Cycles(CycleReading reading, Units units) {
        this.reading = reading;
        this.units = units;
    }

    /**
     * The unit as it was named at the end of the year.
     *
     * @throws NotVisible for a unit that there is none of, and for a year beyond what cycles are kept for
     */
    public UnitView unit(String code, int year) {
        requireKept(year);
        return units.byCode(code, LocalDate.of(year, 12, 31));
    }

    /** @throws NotVisible for a year beyond what cycles are kept for */
    void requireKept(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new NotVisible();
        }
    }

    /** The unit's cycle of the year; empty when it has none. */
    public Optional<CycleView> of(UnitView unit, int year) {
        return reading.of(unit, year);
    }

    /** The same beside the central one that applies. */
    public Optional<Comparison> compared(UnitView unit, int year) {
        return reading.beside(unit, year).map(Comparison::of);
    }

    /** The years of which the unit has a cycle, latest first. */
    public List<Integer> years(UnitView unit) {
        return reading.years(unit.id());
    }
}
