package se.genomgang.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;

/**
 * Where every unit stands in a year; late units first.
 *
 * @param kinds the kinds of meeting that are asked for or held in the year, in order
 * @param kindCodes their codes
 * @param late how many units are late with something
 * @param ahead the days that the routine sets for what is left of the current year
 * @param next number of the next page, or null
 */
public record OverviewPage(
        int year,
        List<Label> kinds,
        List<String> kindCodes,
        List<Row> rows,
        int units,
        int held,
        int late,
        int page,
        @Nullable Integer next,
        List<YearAhead.Day> ahead,
        List<Trend> trends) {

    /**
     * @param vacant functions of the unit that nobody holds today; known for the current year only
     * @param cells one for each kind, null where the unit does not hold it
     */
    public record Row(
            long unitId,
            String code,
            Label shortName,
            Label name,
            List<Label> vacant,
            List<@Nullable Cell> cells,
            int openActions,
            int lateActions) {

        /** @param place where a cell leads that has no meeting to lead to, by the kind's number */
        Row only(List<Integer> kinds, IntFunction<String> place) {
            List<@Nullable Cell> kept = new ArrayList<>();
            for (int i : kinds) {
                Cell cell = cells.get(i);
                kept.add(cell == null ? null : cell.elseTo(place.apply(i)));
            }
            return new Row(unitId, code, shortName, name, vacant, kept, openActions, lateActions);
        }

        List<Mark> lateMarks() {
            return cells.stream()
                    .filter(Objects::nonNull)
                    .flatMap(cell -> cell.lateMarks().stream())
                    .toList();
        }

        public boolean late() {
            return cells.stream().anyMatch(cell -> cell != null && cell.late());
        }
    }

    /** How a whole year went: meetings held, and protocols in by their day. */
    public record Trend(int year, int held, int protocols, int inTime) {}
}
