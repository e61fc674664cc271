package se.genomgang.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.genomgang.kernel.Basis;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Obligation;
import se.genomgang.kernel.ObligationKey;
import se.genomgang.kernel.Owner;
import se.genomgang.kernel.UnitId;
import se.genomgang.kernel.Wording;

@DisplayName("A ladder")
class LadderTests {

    private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 1);

    private final Ladder ladder = new Ladder(
            "protocol.submission",
            null,
            false,
            Map.of(Rung.EARLY, -14, Rung.REMINDER, -3, Rung.DUE, 0, Rung.OVERDUE, 1, Rung.HEAD, 3, Rung.MANAGER, 7),
            0);

    @Test
    @DisplayName(
            "says the day before what ahead of the last day falls on a day off, and the day after what is late (the deadline itself does not move)")
    void days_off() {
        // 31 October 2027 is a Sunday, the day clocks go back; the Saturday after is All Saints' Day
        LocalDate due = LocalDate.of(2027, 10, 31);

        assertThat(ladder.due(standing(LONG_AGO, due, true))).contains(due);
        assertThat(days(ladder, standing(LONG_AGO, due, true)))
                .containsExactly(
                        "EARLY 2027-10-15", // Sunday 17 October
                        "REMINDER 2027-10-28",
                        "DUE 2027-10-29", // the Friday before
                        "OVERDUE 2027-11-01",
                        "HEAD 2027-11-03",
                        "MANAGER 2027-11-08"); // Sunday 7 November
    }

    @Test
    @DisplayName(
            "knows Easter: 31 March 2030 is a Sunday, the day clocks go forward, and 19–22 April 2030 are days off")
    void clocks_and_easter() {
        assertThat(days(ladder, standing(LONG_AGO, LocalDate.of(2030, 3, 31), true)))
                .containsExactly(
                        "EARLY 2030-03-15",
                        "REMINDER 2030-03-28",
                        "DUE 2030-03-29",
                        "OVERDUE 2030-04-01",
                        "HEAD 2030-04-03",
                        "MANAGER 2030-04-08");
        assertThat(days(ladder, standing(LONG_AGO, LocalDate.of(2030, 4, 21), true)))
                .contains("DUE 2030-04-18", "OVERDUE 2030-04-23");
    }

    @Test
    @DisplayName(
            "tells nobody before it arises: what should have been told earlier is told that day, or the first working day after")
    void not_before_it_arises() {
        assertThat(days(ladder, standing(LocalDate.of(2027, 10, 30), LocalDate.of(2027, 10, 31), true)))
                .startsWith("EARLY 2027-11-01", "REMINDER 2027-11-01", "DUE 2027-11-01", "OVERDUE 2027-11-01");
    }

    @Test
    @DisplayName(
            "reminds of what should be done, and escalates only what shall be done (domain: a should warns, without escalation)")
    void should_is_not_escalated() {
        assertThat(days(ladder, standing(LONG_AGO, LocalDate.of(2027, 3, 31), false)))
                .hasSize(4)
                .noneMatch(each -> each.startsWith("HEAD") || each.startsWith("MANAGER"));
    }

    @Test
    @DisplayName("gives what has no last day the days that its kind allows, from the day it arose")
    void allowed_days() {
        Ladder judging = new Ladder("action.judge", 14, false, Map.of(Rung.ARISEN, 0, Rung.OVERDUE, 1), 0);
        Obligation report = standing(LocalDate.of(2027, 3, 1), null, true);

        assertThat(judging.due(report)).contains(LocalDate.of(2027, 3, 15));
        assertThat(days(judging, report)).containsExactly("ARISEN 2027-03-01", "OVERDUE 2027-03-16");
    }

    @Test
    @DisplayName("without a last day tells only that it has arisen")
    void without_a_day() {
        Ladder plain = new Ladder("x", null, false, Map.of(Rung.ARISEN, 0, Rung.OVERDUE, 1), 0);

        assertThat(plain.due(standing(LONG_AGO, null, true))).isEmpty();
        assertThat(days(plain, standing(LocalDate.of(2027, 3, 6), null, true)))
                .containsExactly("ARISEN 2027-03-08"); // a Saturday
    }

    @Test
    @DisplayName("has its rungs in order: each later than the one before")
    void in_order() {
        assertThatThrownBy(() -> with(Map.of(Rung.EARLY, -3, Rung.REMINDER, -7)).requireOrder())
                .isInstanceOfSatisfying(InvalidField.class, objection -> assertThat(objection.field())
                        .isEqualTo("reminder"));
        assertThatThrownBy(() -> with(Map.of(Rung.HEAD, 7, Rung.MANAGER, 7)).requireOrder())
                .isInstanceOfSatisfying(InvalidField.class, objection -> assertThat(objection.field())
                        .isEqualTo("manager"));
        with(Map.of(Rung.ARISEN, 0, Rung.EARLY, -30, Rung.DUE, 0, Rung.MANAGER, 365))
                .requireOrder();
    }

    private static Ladder with(Map<Rung, Integer> rungs) {
        return new Ladder("x", null, false, rungs, 0);
    }

    private static List<String> days(Ladder ladder, Obligation obligation) {
        return ladder.steps(obligation).stream()
                .map(step -> step.rung() + " " + step.on())
                .toList();
    }

    private static Obligation standing(LocalDate since, @Nullable LocalDate due, boolean shall) {
        return new Obligation(
                new ObligationKey("protocol.submission", "abe/review/2027"),
                new UnitId(1),
                new Owner.Holder(Capacity.REPRESENTATIVE, new UnitId(1)),
                since,
                due,
                null,
                shall,
                Basis.routine("R §5", "02"),
                Wording.of("title"),
                Wording.of("place"),
                "button",
                "/");
    }
}
