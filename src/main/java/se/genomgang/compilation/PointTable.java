package se.genomgang.compilation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.genomgang.compilation.Compiled.Decided;
import se.genomgang.compilation.Compiled.Nothing;
import se.genomgang.compilation.Compiled.Point;
import se.genomgang.compilation.Compiled.Said;
import se.genomgang.compilation.Compiler.Adjusted;
import se.genomgang.meeting.Minutes;

/** Turns protocols by unit into points with what each unit says under them. */
final class PointTable {

    /** A decision in a unit's protocol. */
    record Told(long unitId, Minutes.Decision decision) {}

    private static final String OWN = "own-";

    private final Function<Told, Decided> deciding;
    private final Map<String, Point> points = new LinkedHashMap<>();

    PointTable(Function<Told, Decided> deciding) {
        this.deciding = deciding;
    }

    /**
     * In the order of the agenda, points that a unit added for itself last; without those that no unit says anything under, and without the forms of
     * opening and closing a meeting, unless something was decided there.
     */
    List<Point> of(List<Adjusted> protocols) {
        protocols.forEach(each -> each.minutes().points().forEach(point -> add(each, point)));
        return points.values().stream()
                .filter(point -> !point.said().isEmpty() || !point.nothing().isEmpty())
                .sorted(Comparator.comparing((Point point) -> point.code().startsWith(OWN))
                        .thenComparingInt(Point::number))
                .toList();
    }

    private void add(Adjusted each, Minutes.Point point) {
        Point compiled = points.computeIfAbsent(
                key(each, point),
                any -> new Point(point.code(), point.number(), point.title(), new ArrayList<>(), new ArrayList<>()));
        if (point.nothingToReport() != null) {
            compiled.nothing()
                    .add(new Nothing(
                            each.held().unitCode(),
                            each.minutes().unitShortName(),
                            each.minutes().number(),
                            point.nothingToReport()));
        } else if (point.secret()
                || !point.decisions().isEmpty()
                || !point.formal()
                        && !(point.conclusion().isBlank() && point.proposal().isBlank())) {
            compiled.said().add(said(each, point));
        }
    }

    /** The points of the routine are the same in every unit; what a unit added is its own. */
    private static String key(Adjusted each, Minutes.Point point) {
        return point.code().startsWith(OWN)
                ? point.code() + "|" + each.minutes().meetingId()
                : point.code();
    }

    private Said said(Adjusted each, Minutes.Point point) {
        return new Said(
                each.held().unitCode(),
                each.minutes().unitShortName(),
                each.minutes().number(),
                each.held().protocol(),
                point.secret(),
                point.conclusion(),
                point.proposal(),
                point.decisions().stream()
                        .map(decision -> deciding.apply(new Told(each.held().unitId(), decision)))
                        .toList());
    }
}
