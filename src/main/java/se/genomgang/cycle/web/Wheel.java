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
        List<Arc> arcs,
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

    /** Along the rim, from a day to a day. */
    public record Arc(String name, Point from, Point to, double radius, boolean large) {

        /** As a path is written. */
        public String path() {
            return "M%s %sA%s %s 0 %d 1 %s %s".formatted(from.x, from.y, radius, radius, large ? 1 : 0, to.x, to.y);
        }
    }

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
