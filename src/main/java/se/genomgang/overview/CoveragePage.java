package se.genomgang.overview;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;

/**
 * Which of the routine's points the meetings of a year have treated together, unit by unit (R §5: the follow-up's points are chosen, the year's
 * meetings are to cover them).
 *
 * @param points in the order of the routine
 * @param one whether a single unit was asked for: then it is shown point by point
 * @param next number of the next page, or null
 */
public record CoveragePage(
        int year, List<Point> points, List<Row> rows, boolean one, int page, @Nullable Integer next) {

    /** @param number where it stands on the agenda of a review */
    public record Point(String code, int number, Label title) {}

    /** What a unit's meetings have made of a point. */
    public enum Standing {
        /** Concluded in adjusted minutes. */
        TREATED,
        /** Concluded in minutes that are not adjusted yet. */
        DRAFT,
        /** It was on the agenda of a meeting that has been held, and has no conclusion. */
        OPEN,
        /** No meeting has taken it up. */
        NONE
    }

    /**
     * A held meeting that had the point on its agenda.
     *
     * @param number n-ÅÅÅÅ
     * @param href where the point is read, null for those who may not
     */
    public record Treatment(String number, Label kind, LocalDate date, Standing standing, @Nullable String href) {

        /** The number within the year. */
        public String shortNumber() {
            return number.substring(0, number.indexOf('-'));
        }
    }

    public record Cell(Point point, List<Treatment> meetings) {

        public Standing standing() {
            return meetings.stream()
                    .map(Treatment::standing)
                    .min(Standing::compareTo)
                    .orElse(Standing.NONE);
        }

        public boolean treated() {
            return standing().compareTo(Standing.OPEN) < 0;
        }
    }

    /** A meeting from before the application: its points stand in its file alone. */
    public record Filed(long id, String number, Label kind) {}

    /** @param cells one for each point, null where nothing asks it of the unit */
    public record Row(String code, Label shortName, Label name, List<@Nullable Cell> cells, List<Filed> filed) {

        public long asked() {
            return cells.stream().filter(cell -> cell != null).count();
        }

        public long treated() {
            return cells.stream().filter(cell -> cell != null && cell.treated()).count();
        }

        /** Numbers of the points that are left, such as {@code 3, 5, 9}; empty when none are, or all. */
        public String left() {
            return treated() == 0
                    ? ""
                    : cells.stream()
                            .filter(cell -> cell != null && !cell.treated())
                            .map(cell -> String.valueOf(cell.point().number()))
                            .reduce((before, number) -> before + ", " + number)
                            .orElse("");
        }
    }
}
