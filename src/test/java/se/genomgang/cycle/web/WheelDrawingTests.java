package se.genomgang.cycle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.genomgang.cycle.Theme;
import se.genomgang.cycle.web.Wheel.Mark;
import se.genomgang.cycle.web.Wheel.Point;

@DisplayName("The year wheel")
class WheelDrawingTests {

    private static final Point CENTRE = new Point(500, 500);
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @ParameterizedTest(name = "{0}")
    @MethodSource("years")
    @DisplayName("shows every activity, none hiding another, each in its ring and its month")
    void none_hides_another(String name, List<Spot> spots) {
        Wheel wheel = WheelDrawing.of(spots, List.of(), null);

        assertThat(wheel.marks()).hasSameSizeAs(spots);
        List<Mark> marks = wheel.marks();
        for (int i = 0; i < marks.size(); i++) {
            for (int j = i + 1; j < marks.size(); j++) {
                assertThat(marks.get(i).at().distance(marks.get(j).at()))
                        .isGreaterThan(wheel.width() * 0.9); // as wide as a mark is drawn
            }
        }
        marks.forEach(mark -> requirePlace(wheel, mark));
    }

    private static void requirePlace(Wheel wheel, Mark mark) {
        double radius = mark.at().distance(CENTRE);
        int ring = mark.spot().theme().ordinal();
        double inner =
                ring + 1 < wheel.rings().size() ? wheel.rings().get(ring + 1).radius() : 100;
        assertThat(radius).isBetween(inner, wheel.rings().get(ring).radius());
        double twelfths =
                Math.toDegrees(Math.atan2(mark.at().x() - 500, 500 - mark.at().y())) / 30;
        assertThat((int) Math.floor((twelfths + 12) % 12) + 1)
                .isEqualTo(mark.spot().day().getMonthValue());
    }

    static Stream<Object[]> years() {
        Random chance = new Random(2026);
        return Stream.of(
                new Object[] {
                    "200 at random",
                    spots(
                            200,
                            i -> new Spot(
                                    Theme.values()[chance.nextInt(7)],
                                    NEW_YEAR.plusDays(chance.nextInt(365)),
                                    "todo",
                                    "",
                                    "#"))
                },
                new Object[] {
                    "200 on one day", spots(200, i -> new Spot(Theme.REPORTING, NEW_YEAR.plusDays(58), "todo", "", "#"))
                },
                new Object[] {
                    "200 on one day of the innermost ring",
                    spots(200, i -> new Spot(Theme.COMMUNICATION, NEW_YEAR.plusDays(180), "todo", "", "#"))
                },
                new Object[] {
                    "20 each day around a turn of months",
                    spots(
                            200,
                            i -> new Spot(
                                    Theme.values()[i % 7],
                                    LocalDate.of(2026, 3, 26).plusDays(i % 10),
                                    "todo",
                                    "",
                                    "#"))
                },
                new Object[] {"nothing", List.<Spot>of()});
    }

    private static List<Spot> spots(int number, java.util.function.IntFunction<Spot> spot) {
        return IntStream.range(0, number).mapToObj(spot).toList();
    }

    @Test
    @DisplayName("runs clockwise from the top, and today's hand points at today")
    void clockwise() {
        Spot january = new Spot(Theme.MEETINGS, LocalDate.of(2026, 1, 2), "todo", "", "#");
        Spot april = new Spot(Theme.MEETINGS, LocalDate.of(2026, 4, 15), "todo", "", "#");
        Wheel wheel = WheelDrawing.of(List.of(april, january), List.of(), LocalDate.of(2026, 10, 1));

        assertThat(wheel.marks()).extracting(Mark::spot).containsExactly(january, april);
        assertThat(wheel.marks().get(0).at().y()).isLessThan(150);
        assertThat(wheel.marks().get(1).at().x()).isGreaterThan(850);
        assertThat(wheel.hand()).isNotNull();
        assertThat(wheel.hand().x()).isLessThan(60);
        assertThat(wheel.hand().y()).isBetween(480.0, 500.0);
    }

    @Test
    @DisplayName("has marks as large as there is room for")
    void large() {
        Spot one = new Spot(Theme.LAW, NEW_YEAR, "todo", "", "#");

        assertThat(WheelDrawing.of(List.of(one), List.of(), null).width()).isEqualTo(40);
        assertThat(WheelDrawing.of(
                                spots(
                                        60,
                                        i -> new Spot(
                                                Theme.values()[i % 7], NEW_YEAR.plusDays(i * 6L), "todo", "", "#")),
                                List.of(),
                                null)
                        .width())
                .isGreaterThan(30);
    }
}
