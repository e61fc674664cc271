package se.genomgang.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.genomgang.cycle.ActivityView;
import se.genomgang.cycle.CycleView;
import se.genomgang.cycle.CycleYears;
import se.genomgang.cycle.Cycles;
import se.genomgang.cycle.MarkOccurrence;
import se.genomgang.cycle.OccurrenceState;
import se.genomgang.cycle.OccurrenceView;
import se.genomgang.cycle.Occurrences;
import se.genomgang.database.ConditionalOnDemonstrationMode;
import se.genomgang.kernel.Rights;
import se.genomgang.organisation.UnitView;

/**
 * Lets the central unit and some of the schools keep their annual cycles: made in January, put in force, and marked month by month. Most is done in
 * time; something now and then is late, was not needed, or has only begun.
 */
@Component
@ConditionalOnDemonstrationMode
class Cycling {

    private static final int AFTER_THE_DELIVERED = 2025;

    /** Units that keep a cycle, with those who keep it. ITM and SCI have none yet. */
    private static final List<List<String>> KEEPERS = List.of(
            List.of("central", "samordnare"),
            List.of("abe", "representant.abe"),
            List.of("cbh", "representant.cbh"),
            List.of("eecs", "representant.eecs"),
            List.of("vs", "representant.vs"));

    /** A school that keeps a cycle of its own making. */
    private static final String OWN_MAKING = "eecs";

    private final Cast cast;
    private final CycleChanges changes;
    private final Cycles cycles;
    private final CycleYears years;
    private final Occurrences occurrences;

    Cycling(Cast cast, CycleChanges changes, Cycles cycles, CycleYears years, Occurrences occurrences) {
        this.cast = cast;
        this.changes = changes;
        this.cycles = cycles;
        this.years = years;
        this.occurrences = occurrences;
    }

    /** What happens over the years, in any order. */
    List<Step> steps(int thisYear) {
        List<Step> steps = new ArrayList<>();
        for (int year = Math.max(AFTER_THE_DELIVERED, thisYear - 1); year <= thisYear; year++) {
            for (int i = 0; i < KEEPERS.size(); i++) {
                String unit = KEEPERS.get(i).get(0);
                String keeper = KEEPERS.get(i).get(1);
                int ofYear = year;
                steps.add(new Step(LocalDate.of(year, 1, 9 + i), () -> begin(unit, keeper, ofYear)));
                for (int month = 2; month <= 12; month++) {
                    LocalDate day = LocalDate.of(year, month, 3);
                    steps.add(new Step(day, () -> mark(unit, keeper, day)));
                }
            }
        }
        steps.add(new Step(
                LocalDate.of(thisYear, 2, 10),
                () -> changes.addCentrally(cycles.unit("central", thisYear), thisYear, cast.rights("samordnare"))));
        return steps;
    }

    private void begin(String code, String keeper, int year) {
        UnitView unit = cycles.unit(code, year);
        Rights rights = cast.rights(keeper);
        years.begin(unit, year, rights);
        if (code.equals(OWN_MAKING)
                && years.pattern(unit, year).filter(CycleYears.Pattern::own).isEmpty()) {
            changes.makeOwn(unit, year, rights);
        }
        years.putInForce(unit, year, rights);
    }

    /** Says how far it has come with what was to be done by the day, and with some of what is to be done soon. */
    private void mark(String code, String keeper, LocalDate day) {
        CycleView cycle =
                cycles.of(cycles.unit(code, day.getYear()), day.getYear()).orElseThrow();
        Rights rights = cast.rights(keeper);
        int turn = 0;
        for (ActivityView activity : cycle.activities()) {
            for (OccurrenceView time : activity.occurrences()) {
                MarkOccurrence command = progress(activity, time, day, turn++);
                if (command != null) {
                    occurrences.mark(time.id(), command, rights);
                }
            }
        }
    }

    private static @Nullable MarkOccurrence progress(
            ActivityView activity, OccurrenceView time, LocalDate day, int turn) {
        LocalDate due = time.due();
        if (due == null || time.state().settled() || due.isAfter(day.plusDays(40))) {
            return null;
        }
        if (due.isAfter(day)) {
            return turn % 3 == 0
                            && time.state() == OccurrenceState.NOT_STARTED
                            && !time.from().isAfter(day)
                    ? new MarkOccurrence(OccurrenceState.UNDER_WAY, "", "", null, time.version())
                    : null;
        }
        if (activity.asNeeded()) {
            return new MarkOccurrence(OccurrenceState.NOT_APPLICABLE, "Behövdes inte i år.", "", null, time.version());
        }
        return turn % 13 == 5 && due.isAfter(day.minusDays(35))
                ? null // late for a month, then done
                : new MarkOccurrence(OccurrenceState.DONE, "", "", due, time.version());
    }
}
