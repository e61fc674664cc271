package se.genomgang.cycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;
import se.genomgang.organisation.UnitView;

/**
 * What the units share of a year, and who has done what of it.
 *
 * @param units in the organisation's own order, named as at the end of the year
 * @param rows in the order of the year
 */
public record UnitComparison(int year, List<UnitView> units, List<Row> rows) {

    /** What stands under the same months; null both for what goes on all year. */
    public record Months(@Nullable Integer from, @Nullable Integer to, List<Row> rows) {}

    /** The rows under their months, in the order of the year. */
    public List<Months> months() {
        List<Months> months = new ArrayList<>();
        for (Row row : rows) {
            Months last = months.isEmpty() ? null : months.get(months.size() - 1);
            if (last == null
                    || !Objects.equals(last.from(), row.monthFrom())
                    || !Objects.equals(last.to(), row.monthTo())) {
                last = new Months(row.monthFrom(), row.monthTo(), new ArrayList<>());
                months.add(last);
            }
            last.rows().add(row);
        }
        return months;
    }

    /**
     * An activity that several units share.
     *
     * @param monthFrom the month it stands under; null when it goes on all year
     * @param cells one for each unit, in their order
     */
    public record Row(
            Label title, Theme theme, @Nullable Integer monthFrom, @Nullable Integer monthTo, List<Cell> cells) {

        public boolean anyoneLate() {
            return cells.stream().anyMatch(cell -> cell.state() == ComparedState.LATE);
        }
    }

    /**
     * How far one unit has come.
     *
     * @param activity its id in the unit's cycle; null where it is not in it
     * @param settled how many of its times are done or not applicable
     * @param times how many times there are
     * @param reason why it is left out; null otherwise
     */
    public record Cell(ComparedState state, @Nullable Long activity, int settled, int times, @Nullable String reason) {

        static Cell without(ComparedState state) {
            return new Cell(state, null, 0, 0, null);
        }

        /** Whether it is done several times a year, so that how many are settled says something. */
        public boolean counted() {
            return times > 1 && state != ComparedState.LEFT_OUT;
        }
    }
}
