package se.genomgang.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;

/**
 * Where every unit stands in a year; late units first.
 *
 * @param kinds the kinds of meeting of the year's routine, in order
 * @param late how many units are late with something
 * @param next number of the next page, or null
 */
public record OverviewPage(
        int year,
        List<Label> kinds,
        List<Row> rows,
        int units,
        int held,
        int late,
        int page,
        @Nullable Integer next,
        List<Trend> trends) {

    /** @param cells one for each kind, null where the unit does not hold it */
    public record Row(
            long unitId,
            String code,
            Label shortName,
            Label name,
            List<@Nullable Cell> cells,
            int openActions,
            int lateActions) {

        public boolean late() {
            return cells.stream().anyMatch(cell -> cell != null && cell.late());
        }
    }

    /** How a whole year went: meetings held, and protocols in by their day. */
    public record Trend(int year, int held, int protocols, int inTime) {}
}
