package se.genomgang.cycle.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.genomgang.cycle.Theme;
import se.genomgang.cycle.web.Wheel.Arc;
import se.genomgang.cycle.web.Wheel.Mark;
import se.genomgang.cycle.web.Wheel.Month;
import se.genomgang.cycle.web.Wheel.Point;
import se.genomgang.cycle.web.Wheel.Ring;
import se.genomgang.cycle.web.Wheel.Spoke;

/**
 * Places marks on the wheel so that none hides another: each in its theme's ring and its month, as near its day as there is room. A ring has as many
 * tracks as its fullest month needs; when all the rings do not find room, the marks are made smaller.
 */
final class WheelDrawing {

    private static final double CENTRE = Wheel.SIZE / 2.0;
    private static final double OUTSIDE = 440;
    private static final double INSIDE = 118;
    private static final double RIM = 446;
    private static final double NAMES = 480;
    private static final double BETWEEN_RINGS = 5;
    private static final double LARGEST = 40;
    private static final double SMALLEST = 1;
    private static final double STEP = 0.5;
    private static final double MONTH = Math.PI / 6;

    private final List<Spot> spots;
    private final double width;
    private final List<Ring> rings = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private double radius = OUTSIDE;

    private WheelDrawing(List<Spot> spots, double width) {
        this.spots = spots;
        this.width = width;
    }

    /** @param today null when the year shown is another */
    static Wheel of(List<Spot> spots, List<Span> spans, @Nullable LocalDate today) {
        WheelDrawing drawing = new WheelDrawing(spots, LARGEST);
        while (!drawing.fits() && drawing.width > SMALLEST) {
            drawing = new WheelDrawing(spots, drawing.width - STEP);
        }
        return drawing.wheel(spans, today);
    }

    private Wheel wheel(List<Span> spans, @Nullable LocalDate today) {
        return new Wheel(
                List.copyOf(rings),
                IntStream.range(0, 12)
                        .mapToObj(month -> new Spoke(at(INSIDE, month * MONTH), at(OUTSIDE, month * MONTH)))
                        .toList(),
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> new Month(month, at(NAMES, (month - 0.5) * MONTH)))
                        .toList(),
                marks.stream()
                        .sorted(Comparator.comparing((Mark mark) -> mark.spot().day()))
                        .toList(),
                spans.stream().map(WheelDrawing::arc).toList(),
                Math.round(width * 10) / 10.0,
                today == null ? null : at(OUTSIDE + 8, angle(today)));
    }

    /** Time set for something: drawn along the rim. */
    record Span(String name, LocalDate from, LocalDate to) {}

    private static Arc arc(Span span) {
        double begins = angle(span.from()) - MONTH * 0.5 / span.from().lengthOfMonth();
        double ends = angle(span.to()) + MONTH * 0.5 / span.to().lengthOfMonth();
        return new Arc(span.name(), at(RIM, begins), at(RIM, ends), RIM, ends - begins > Math.PI);
    }

    /** Places everything; whether it found room. */
    private boolean fits() {
        for (Theme theme : Theme.values()) {
            rings.add(new Ring(theme, radius));
            ring(spots.stream().filter(spot -> spot.theme() == theme).toList());
        }
        return radius >= INSIDE;
    }

    private void ring(List<Spot> inRing) {
        List<List<Spot>> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> inRing.stream()
                        .filter(spot -> spot.day().getMonthValue() == month)
                        .sorted(Comparator.comparing(Spot::day))
                        .toList())
                .toList();
        int most = months.stream().mapToInt(List::size).max().orElse(0);
        List<Double> tracks = new ArrayList<>();
        for (int room = 0; tracks.isEmpty() || room < most; ) {
            double track = radius - BETWEEN_RINGS / 2 - width / 2;
            if (track < width) {
                radius = 0;
                return;
            }
            tracks.add(track);
            room += room(track);
            radius -= width;
        }
        radius -= BETWEEN_RINGS;
        months.forEach(month -> month(month, tracks));
    }

    /** How many marks find room in a month of a track. */
    private int room(double track) {
        return (int) Math.floor((MONTH * track - width / 4) / width);
    }

    private void month(List<Spot> inMonth, List<Double> tracks) {
        List<double[]> free = new ArrayList<>();
        int needed = inMonth.size();
        for (double track : tracks) {
            int room = needed > 0 ? room(track) : 0;
            needed -= room;
            for (int slot = 0; slot < room; slot++) {
                free.add(new double[] {track, (slot + 0.5) / room * MONTH});
            }
        }
        for (Spot spot : inMonth) {
            double begins = (spot.day().getMonthValue() - 1) * MONTH;
            double wanted = angle(spot.day()) - begins;
            double[] nearest = free.stream()
                    .min(Comparator.comparingDouble(each -> Math.abs(each[1] - wanted)))
                    .orElseThrow();
            free.remove(nearest);
            marks.add(new Mark(spot, at(nearest[0], begins + nearest[1])));
        }
    }

    /** Clockwise from the top; every month is a twelfth. */
    private static double angle(LocalDate day) {
        return (day.getMonthValue() - 1 + (day.getDayOfMonth() - 0.5) / day.lengthOfMonth()) * MONTH;
    }

    private static Point at(double radius, double angle) {
        return new Point(
                Math.round((CENTRE + radius * Math.sin(angle)) * 10) / 10.0,
                Math.round((CENTRE - radius * Math.cos(angle)) * 10) / 10.0);
    }
}
