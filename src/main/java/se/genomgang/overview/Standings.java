package se.genomgang.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.genomgang.overview.OverviewReading.StandingUnit;
import se.genomgang.routine.Routines;

/**
 * How all the units stand in a year, in short: judged by the same rules as what is shown, from as little as those need.
 *
 * @param units those open at some time in the year, late ones first, otherwise in their own order
 * @param held how many have held a meeting
 * @param columns the kinds that some unit holds this year, by their places among the kinds
 */
record Standings(
        int year,
        LocalDate today,
        Routines routines,
        YearKinds kinds,
        List<Standing> units,
        int held,
        List<Integer> columns) {

    /** A unit, and whether it is late with something. */
    record Standing(StandingUnit unit, boolean late) {

        long id() {
            return unit.id();
        }
    }

    static Standings of(List<StandingUnit> found, Routines routines, int year, LocalDate today) {
        YearKinds kinds = YearKinds.of(
                routines,
                year,
                found.stream()
                        .flatMap(unit -> unit.meetings().stream())
                        .sorted(Comparator.comparing(MeetingFacts::unitId))
                        .toList());
        List<Standing> units = new ArrayList<>();
        var columns = new TreeSet<Integer>();
        for (StandingUnit unit : found) {
            if (unit.shown()) {
                List<@Nullable Cell> cells = new UnitYear(routines, kinds, unit, unit.meetings(), year, today).cells();
                units.add(new Standing(unit, late(cells)));
                for (int i = 0; i < cells.size(); i++) {
                    if (cells.get(i) != null) {
                        columns.add(i);
                    }
                }
            }
        }
        if (units.isEmpty()) {
            for (int i = 0; i < kinds.columns().size(); i++) {
                columns.add(i);
            }
        }
        units.sort(Comparator.comparing(Standing::late).reversed());
        return new Standings(year, today, routines, kinds, List.copyOf(units), held(found), List.copyOf(columns));
    }

    int late() {
        return (int) units.stream().filter(Standing::late).count();
    }

    /** The same unit in full; a cell for each kind, null where nothing is asked of the unit and nothing was held. */
    List<@Nullable Cell> cells(Standing unit, List<MeetingFacts> meetings) {
        return new UnitYear(routines, kinds, unit.unit(), meetings, year, today).cells();
    }

    /** What a unit is late with, in a word each. */
    List<Mark> lateMarks(Standing unit) {
        return cells(unit, unit.unit().meetings()).stream()
                .filter(Objects::nonNull)
                .flatMap(cell -> cell.lateMarks().stream())
                .map(Mark::inAWord)
                .toList();
    }

    private static boolean late(List<@Nullable Cell> cells) {
        return cells.stream().anyMatch(cell -> cell != null && cell.late());
    }

    private static int held(List<StandingUnit> found) {
        return (int) found.stream()
                .filter(unit -> unit.meetings().stream().anyMatch(MeetingFacts::held))
                .count();
    }
}
