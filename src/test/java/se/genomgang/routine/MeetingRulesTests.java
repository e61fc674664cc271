package se.genomgang.routine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitKind;

class MeetingRulesTests {

    private static final LocalDate EARLY = LocalDate.of(2020, 1, 1);
    private static final Window FEBRUARY_TO_MARCH = new Window(MonthDay.of(2, 1), MonthDay.of(3, 31), Strength.SHALL);
    private static final Window BY_OCTOBER = new Window(MonthDay.of(1, 1), MonthDay.of(10, 31), Strength.SHOULD);

    @Test
    @DisplayName(
            "A school's review is held from 1 February to 31 March, both days included, every year 2024–2040 (R §5)")
    void review_window_of_schools() {
        MeetingRules review = rules(FEBRUARY_TO_MARCH, MonthDay.of(3, 31));

        for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() <= 2040; day = day.plusDays(1)) {
            assertThat(review.insideWindow(day))
                    .as("%s", day)
                    .isEqualTo(day.getMonthValue() == 2 || day.getMonthValue() == 3);
        }
    }

    @Test
    @DisplayName("A window that ends on 29 February ends on the last day of February in every year 2024–2040")
    void end_of_february() {
        MeetingRules rules = rules(new Window(MonthDay.of(1, 1), MonthDay.of(2, 29), Strength.SHALL), null);

        for (int year = 2024; year <= 2040; year++) {
            LocalDate lastDay = LocalDate.of(year, 3, 1).minusDays(1);
            assertThat(rules.windowTo(year)).isEqualTo(lastDay);
            assertThat(rules.insideWindow(lastDay)).isTrue();
            assertThat(rules.insideWindow(lastDay.plusDays(1))).isFalse();
        }
    }

    @Test
    @DisplayName(
            "The protocol of a review is due on 31 March and of a follow-up on 31 October, whatever weekday it is, 2024–2040 (R §5)")
    void protocol_due_dates() {
        for (int year = 2024; year <= 2040; year++) {
            assertThat(rules(FEBRUARY_TO_MARCH, MonthDay.of(3, 31)).protocolDueOn(year))
                    .contains(LocalDate.of(year, 3, 31));
            assertThat(rules(BY_OCTOBER, MonthDay.of(10, 31)).protocolDueOn(year))
                    .contains(LocalDate.of(year, 10, 31));
        }
        assertThat(LocalDate.of(2027, 10, 31).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Tokyo", "America/Los_Angeles"})
    @DisplayName(
            "The days are the same whatever time zone the machine keeps, also when clocks change on them (31 October 2027, 31 March 2030)")
    void machine_zone_does_not_matter(String zone) {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(rules(BY_OCTOBER, MonthDay.of(10, 31)).protocolDueOn(2027))
                    .contains(LocalDate.of(2027, 10, 31));
            assertThat(rules(FEBRUARY_TO_MARCH, MonthDay.of(3, 31)).protocolDueOn(2030))
                    .contains(LocalDate.of(2030, 3, 31));
            assertThat(rules(BY_OCTOBER, null).insideWindow(LocalDate.of(2027, 10, 31)))
                    .isTrue();
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    @DisplayName(
            "Where the routine sets no day for the protocol there is none: the product never invents one (R §5, central)")
    void no_protocol_deadline() {
        MeetingRules central = rules(new Window(MonthDay.of(4, 1), MonthDay.of(4, 30), Strength.SHALL), null);

        assertThat(central.protocolDueOn(2026)).isEmpty();
        assertThat(keys(central, LocalDate.of(2026, 4, 30), EARLY)).isEmpty();
    }

    @Test
    @DisplayName(
            "A protocol due before the window opens is due the year after: a review in December, its protocol in January")
    void protocol_due_next_year() {
        MeetingRules december =
                rules(new Window(MonthDay.of(12, 1), MonthDay.of(12, 31), Strength.SHALL), MonthDay.of(1, 31));

        assertThat(december.protocolDueOn(2026)).contains(LocalDate.of(2027, 1, 31));
    }

    @Test
    @DisplayName(
            "The summons is due 14 days and the material 7 days before the meeting, over a leap day as well (R §5)")
    void lead_times() {
        MeetingRules review = rules(FEBRUARY_TO_MARCH, null);

        assertThat(review.summonsDueOn(LocalDate.of(2028, 3, 7))).contains(LocalDate.of(2028, 2, 22));
        assertThat(review.summonsDueOn(LocalDate.of(2027, 3, 7))).contains(LocalDate.of(2027, 2, 21));
        assertThat(review.materialDueOn(LocalDate.of(2028, 3, 7))).contains(LocalDate.of(2028, 2, 29));
    }

    @Test
    @DisplayName("A meeting on 31 March whose protocol is due the same day is allowed, and warned about")
    void same_day_is_warned_about() {
        MeetingRules review = rules(FEBRUARY_TO_MARCH, MonthDay.of(3, 31));

        assertThat(review.warningsFor(LocalDate.of(2026, 3, 31), EARLY))
                .containsExactly(PlanningWarning.of("protocolSameDay", Strength.SHALL, LocalDate.of(2026, 3, 31)));
        assertThat(keys(review, LocalDate.of(2026, 3, 30), EARLY)).isEmpty();
    }

    @Test
    @DisplayName("A meeting outside its window is warned about with the routine's strength, before it and after it")
    void outside_window() {
        MeetingRules review = rules(FEBRUARY_TO_MARCH, MonthDay.of(3, 31));

        assertThat(review.warningsFor(LocalDate.of(2026, 1, 31), EARLY))
                .containsExactly(PlanningWarning.of("beforeWindow", Strength.SHALL, LocalDate.of(2026, 2, 1)));
        assertThat(keys(review, LocalDate.of(2026, 4, 1), EARLY))
                .containsExactly("routine.warning.afterWindow", "routine.warning.protocolAlreadyDue");
        assertThat(rules(BY_OCTOBER, null).warningsFor(LocalDate.of(2026, 11, 1), EARLY))
                .containsExactly(PlanningWarning.of("afterWindow", Strength.SHOULD, LocalDate.of(2026, 10, 31)));
    }

    @Test
    @DisplayName("A summons or a material that can no longer be in time is warned about from the day after it was due")
    void missed_lead_times() {
        MeetingRules review = rules(FEBRUARY_TO_MARCH, null);
        LocalDate meeting = LocalDate.of(2026, 3, 16);

        assertThat(keys(review, meeting, LocalDate.of(2026, 3, 2))).isEmpty();
        assertThat(keys(review, meeting, LocalDate.of(2026, 3, 3))).containsExactly("routine.warning.summonsLate");
        assertThat(keys(review, meeting, LocalDate.of(2026, 3, 9))).containsExactly("routine.warning.summonsLate");
        assertThat(keys(review, meeting, LocalDate.of(2026, 3, 10)))
                .containsExactly("routine.warning.summonsLate", "routine.warning.materialLate");
    }

    @Test
    @DisplayName("A unit whose kind has no schedule is bound by no window and no attendance")
    void no_schedule() {
        MeetingRules rules = rules(null, null);

        assertThat(rules.insideWindow(LocalDate.of(2026, 8, 1))).isTrue();
        assertThat(rules.windowFrom(2026)).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(rules.windowTo(2026)).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    @DisplayName("A window does not end before it begins")
    void window_is_ordered() {
        assertThatThrownBy(() -> new Window(MonthDay.of(4, 1), MonthDay.of(3, 31), Strength.SHALL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> keys(MeetingRules rules, LocalDate meeting, LocalDate today) {
        return rules.warningsFor(meeting, today).stream()
                .map(PlanningWarning::messageKey)
                .toList();
    }

    private static MeetingRules rules(@Nullable Window window, @Nullable MonthDay protocolDue) {
        return new MeetingRules(
                new KindView(
                        1, "review", Nature.REVIEW, new Label("Genomgång", "Review"), 1, "02", Set.of(UnitKind.SCHOOL)),
                UnitKind.SCHOOL,
                window,
                protocolDue,
                new LeadTime(14, Strength.SHALL),
                new LeadTime(7, Strength.SHOULD),
                List.of("head-of-school"),
                Strength.SHALL,
                Strength.SHALL,
                List.of(),
                Map.of(RecordRule.VERDICT, Strength.SHALL),
                "R §5",
                "R §5");
    }
}
