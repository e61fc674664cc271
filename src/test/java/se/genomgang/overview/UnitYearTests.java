package se.genomgang.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitKind;
import se.genomgang.meeting.Stage;
import se.genomgang.overview.OverviewReading.StandingUnit;
import se.genomgang.routine.KindView;
import se.genomgang.routine.Routines;
import se.genomgang.testing.DatabaseTest;

@DatabaseTest
@DisplayName("A unit's year against the routine")
class UnitYearTests {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 7);

    @Autowired
    private Routines routines;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @DisplayName("What is not held and not sent in by its day is late from the day after; what has months left waits")
    void late_from_the_day_after() {
        assertThat(words(LocalDate.of(2026, 3, 31), List.of()))
                .containsExactly(
                        "review soon notPlanned, idle protocolDue", "follow-up idle notPlanned, idle protocolDue");
        assertThat(words(LocalDate.of(2026, 4, 1), List.of()))
                .containsExactly(
                        "review late notHeld, late protocolMissing", "follow-up idle notPlanned, idle protocolDue");
    }

    @Test
    @DisplayName("A review in the spring was the one of version 02, also when another version takes over in the summer")
    void another_version_takes_over() {
        inForce("2024", LocalDate.of(2026, 7, 1));

        assertThat(words(APRIL, List.of(held("02", "review", LocalDate.of(2026, 3, 5)))))
                .containsExactly("review ok held, ok received", "autumn-review idle notPlanned, idle noDue");
    }

    @Test
    @DisplayName("A review planned under version 02 and held in the time of the version after it counts as that one's")
    void planned_before_held_after() {
        inForce("2024", LocalDate.of(2026, 3, 20));

        assertThat(words(APRIL, List.of(held("02", "review", LocalDate.of(2026, 3, 24)))))
                .containsExactly("spring-review ok held, ok received", "autumn-review idle notPlanned, idle noDue");
    }

    @Test
    @DisplayName("What a unit holds beyond what is asked is shown all the same")
    void beyond_what_is_asked() {
        inForce("2024", LocalDate.of(2026, 3, 20));

        assertThat(words(APRIL, List.of(held("02", "review", LocalDate.of(2026, 2, 5)))))
                .containsExactly(
                        "review ok held, ok received",
                        "spring-review late notHeld, idle noDue",
                        "autumn-review idle notPlanned, idle noDue");
    }

    @Test
    @DisplayName(
            "A day outside the period is told of as soon as it is planned, and a review not held in it is late whatever is planned (R §5)")
    void outside_the_period() {
        MeetingFacts planned = reviewOn(LocalDate.of(2026, 4, 10), Stage.PLANNED);
        assertThat(review(LocalDate.of(2026, 3, 2), planned).deviations())
                .extracting(UnitYearTests::word)
                .containsExactly("soon deviation.window");
        assertThat(word(review(LocalDate.of(2026, 4, 5), planned).meeting())).isEqualTo("late notHeld");

        MeetingFacts early = reviewOn(LocalDate.of(2026, 1, 20), Stage.RECEIVED);
        assertThat(review(APRIL, early).deviations())
                .extracting(UnitYearTests::word)
                .contains("late deviation.early");
    }

    @Test
    @DisplayName(
            "Another review planned after the one that was held takes nothing back: one a year is what is asked (R §5)")
    void another_planned() {
        MeetingFacts held = held("02", "review", LocalDate.of(2026, 3, 5));
        MeetingFacts another = reviewOn(LocalDate.of(2026, 11, 20), Stage.PLANNED);

        assertThat(words(LocalDate.of(2026, 10, 1), List.of(held, another))).contains("review ok held, ok received");
    }

    @Test
    @DisplayName(
            "Another review that is held by the day for protocols is late when its protocol is, and one planned when its summons is (R §5)")
    void another_is_late() {
        MeetingFacts held = held("02", "review", LocalDate.of(2026, 2, 5));
        MeetingFacts another = reviewOn(LocalDate.of(2026, 3, 5), Stage.HELD);
        MeetingFacts planned = reviewOn(LocalDate.of(2026, 4, 10), Stage.PLANNED);

        assertThat(late(LocalDate.of(2026, 3, 31), held, another)).isEmpty();
        assertThat(late(LocalDate.of(2026, 4, 1), held, another)).containsExactly("late protocolLate");
        LocalDate summonsDue = routines.rules(planned.kindId(), UnitKind.SCHOOL)
                .summonsDueOn(planned.date())
                .orElseThrow();
        assertThat(late(summonsDue, held, planned)).isEmpty();
        assertThat(late(summonsDue.plusDays(1), held, planned)).containsExactly("late summonsLate");
        assertThat(late(APRIL, held, reviewOn(LocalDate.of(2026, 4, 2), Stage.HELD)))
                .as("held after the day for protocols: no day of its own")
                .isEmpty();
    }

    @Test
    @DisplayName(
            "Of a unit that opened after the time for the review none is asked, and what it holds all the same is shown (R §5)")
    void opened_afterwards() {
        LocalDate opened = LocalDate.of(2026, 6, 1);
        MeetingFacts planned = reviewOn(LocalDate.of(2026, 9, 10), Stage.PLANNED);

        assertThat(new UnitYear(
                                routines,
                                YearKinds.of(routines, 2026, List.of()),
                                school(opened),
                                List.of(),
                                2026,
                                LocalDate.of(2026, 7, 1))
                        .cells()
                        .get(0))
                .isNull();
        assertThat(word(year(LocalDate.of(2026, 7, 1), opened, planned).protocol()))
                .isEqualTo("idle protocolDue");
    }

    private List<String> late(LocalDate today, MeetingFacts... meetings) {
        return year(today, LocalDate.of(2020, 1, 1), meetings).lateMarks().stream()
                .map(UnitYearTests::word)
                .toList();
    }

    private Cell year(LocalDate today, LocalDate opened, MeetingFacts... meetings) {
        List<MeetingFacts> all = List.of(meetings);
        return new UnitYear(routines, YearKinds.of(routines, 2026, all), school(opened), all, 2026, today)
                .cells()
                .get(0);
    }

    private static StandingUnit school(LocalDate opened) {
        return new StandingUnit(1, "school", new Label("S", "S"), UnitKind.SCHOOL, opened, null, true, List.of());
    }

    private Cell review(LocalDate today, MeetingFacts meeting) {
        return year(today, LocalDate.of(2020, 1, 1), meeting);
    }

    private MeetingFacts reviewOn(LocalDate day, Stage stage) {
        MeetingFacts held = held("02", "review", day);
        LocalDate summoned = stage == Stage.PLANNED ? null : day.minusDays(20);
        return new MeetingFacts(
                1,
                1,
                held.kindId(),
                "review",
                "1-2026",
                day,
                stage,
                false,
                summoned,
                summoned,
                null,
                null,
                null,
                null,
                1L,
                0,
                15);
    }

    private void inForce(String code, LocalDate from) {
        jdbc.sql("update routine_version set state = 'IN_FORCE', in_force_from = ? where code = ?")
                .params(from, code)
                .update();
    }

    private List<String> words(LocalDate today, List<MeetingFacts> meetings) {
        YearKinds kinds = YearKinds.of(routines, 2026, meetings);
        List<@Nullable Cell> cells =
                new UnitYear(routines, kinds, school(LocalDate.of(2020, 1, 1)), meetings, 2026, today).cells();
        return java.util.stream.IntStream.range(0, cells.size())
                .filter(i -> cells.get(i) != null)
                .mapToObj(i ->
                        kinds.columns().get(i).code() + " " + word(cells.get(i).meeting()) + ", "
                                + word(cells.get(i).protocol()))
                .toList();
    }

    private static String word(Mark mark) {
        return mark.kind() + " " + mark.key().replace("overview.mark.", "");
    }

    private MeetingFacts held(String routine, String code, LocalDate on) {
        KindView kind = routines.book(routine).kindViews().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        return new MeetingFacts(
                1, 1, kind.id(), code, "1-2026", on, Stage.RECEIVED, false, on, on, on, on, on, on, 1L, 15, 15);
    }
}
