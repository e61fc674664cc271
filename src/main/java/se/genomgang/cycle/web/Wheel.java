package se.genomgang.cycle.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.cycle.Theme;

/**
 * The year as a wheel, in a square of {@value #SIZE} by {@value #SIZE}: twelve months clockwise from the top, a ring for each theme.
 *
 * @param width how much room a mark has, across
 * @param hand where the hand of today ends; null in another year
 */
public record Wheel(
        List<Ring> rings,
        List<Spoke> spokes,
        List<Month> months,
        List<Mark> marks,
        double width,
        @Nullable Point hand) {

    static final int SIZE = 1000;

    /** A place in the square, from its upper left corner. */
    public record Point(double x, double y) {

        double distance(Point other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    /** @param radius of its outer edge */
    public record Ring(Theme theme, double radius) {}

    /** The line where a month begins. */
    public record Spoke(Point from, Point to) {}

    /** The place of a month's name. */
    public record Month(int number, Point at) {}

    /** A mark and where it is. */
    public record Mark(Spot spot, Point at) {

        public String shape() {
            return spot.shape();
        }

        public String name() {
            return spot.name();
        }

        public String href() {
            return spot.href();
        }
    }
}
