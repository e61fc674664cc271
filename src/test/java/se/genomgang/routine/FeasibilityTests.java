package se.genomgang.routine;

import static org.assertj.core.api.Assertions.assertThat;
import static se.genomgang.kernel.UnitKind.CENTRAL;
import static se.genomgang.kernel.UnitKind.SCHOOL;
import static se.genomgang.kernel.UnitKind.SUPPORT;
import static se.genomgang.routine.Remark.What.BOTH_DAY_OFF;
import static se.genomgang.routine.Remark.What.MATERIAL_BEFORE_SUMMONS;
import static se.genomgang.routine.Remark.What.MEETING_DAY_OFF;
import static se.genomgang.routine.Remark.What.PROTOCOL_BEFORE_MEETING;
import static se.genomgang.routine.Remark.What.PROTOCOL_DAY_OFF;
import static se.genomgang.routine.Remark.What.PROTOCOL_SAME_DAY;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FeasibilityTests {

    private static final MonthDay FEBRUARY_1 = MonthDay.of(2, 1);
    private static final MonthDay MARCH_31 = MonthDay.of(3, 31);

    @Test
    @DisplayName(
            "A review allowed on 31 March whose protocol is due the same day is told of once for all who share the rule (R §5)")
    void protocol_due_on_the_last_day_of_the_window() {
        List<Remark> remarks = Feasibility.of(
                RoutineSetting.book(
                        RoutineSetting.held(SCHOOL, FEBRUARY_1, MARCH_31, MARCH_31),
                        RoutineSetting.held(SUPPORT, FEBRUARY_1, MARCH_31, MARCH_31),
                        RoutineSetting.held(CENTRAL, MonthDay.of(4, 1), MonthDay.of(4, 30), null)),
                2026);

        assertThat(remarks)
                .filteredOn(remark -> remark.what() == PROTOCOL_SAME_DAY)
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.unitKinds()).containsExactlyInAnyOrder(SCHOOL, SUPPORT);
                    assertThat(remark.day()).isEqualTo(LocalDate.of(2026, 3, 31));
                });
    }

    @Test
    @DisplayName("A protocol due before the last day for its meeting is told of")
    void protocol_due_before_the_window_closes() {
        assertThat(whats(FEBRUARY_1, MARCH_31, MonthDay.of(3, 15), 2026)).contains(PROTOCOL_BEFORE_MEETING);
        assertThat(whats(FEBRUARY_1, MARCH_31, MonthDay.of(4, 15), 2026))
                .doesNotContain(PROTOCOL_BEFORE_MEETING, PROTOCOL_SAME_DAY);
    }

    @Test
    @DisplayName(
            "A last day on a Saturday, a Sunday or a holiday is told of for this year and the next, and never moved")
    void last_days_off_work() {
        // 31 October is a Saturday in 2026 and a Sunday in 2027
        assertThat(days(BOTH_DAY_OFF, MonthDay.of(1, 1), MonthDay.of(10, 31), MonthDay.of(10, 31), 2026))
                .containsExactly(LocalDate.of(2026, 10, 31), LocalDate.of(2027, 10, 31));
        // 30 April 2028 is a Sunday, the day before a holiday
        assertThat(days(MEETING_DAY_OFF, MonthDay.of(4, 1), MonthDay.of(4, 30), null, 2028))
                .containsExactly(LocalDate.of(2028, 4, 30));
        assertThat(days(PROTOCOL_DAY_OFF, MonthDay.of(4, 1), MonthDay.of(4, 28), MonthDay.of(5, 1), 2028))
                .containsExactly(LocalDate.of(2028, 5, 1), LocalDate.of(2029, 5, 1));
    }

    @Test
    @DisplayName("Material to be sent before the summons is told of")
    void material_before_summons() {
        RoutineBook book = RoutineSetting.book(RoutineSetting.held(SCHOOL, FEBRUARY_1, MonthDay.of(3, 3), null));
        KindRules kind = book.kinds().get(0);
        RoutineBook turned = book.with(kind.described(
                kind.nature(),
                kind.name(),
                kind.source(),
                new LeadTime(7, Strength.SHALL),
                new LeadTime(14, Strength.SHOULD)));

        assertThat(Feasibility.of(book, 2026)).isEmpty();
        assertThat(Feasibility.of(turned, 2026)).extracting(Remark::what).containsExactly(MATERIAL_BEFORE_SUMMONS);
    }

    private static List<Remark.What> whats(MonthDay from, MonthDay to, MonthDay due, int year) {
        return Feasibility.of(RoutineSetting.book(RoutineSetting.held(SCHOOL, from, to, due)), year).stream()
                .map(Remark::what)
                .toList();
    }

    private static List<LocalDate> days(Remark.What what, MonthDay from, MonthDay to, MonthDay due, int year) {
        return Feasibility.of(RoutineSetting.book(RoutineSetting.held(SCHOOL, from, to, due)), year).stream()
                .filter(remark -> remark.what() == what)
                .map(Remark::day)
                .toList();
    }
}
