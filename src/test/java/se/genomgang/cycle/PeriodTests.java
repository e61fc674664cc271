package se.genomgang.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The time of a step")
class PeriodTests {

    @ParameterizedTest
    @CsvSource({
        "2025, 2025-02-05",
        "2026, 2026-02-04",
        "2027, 2027-02-10",
        "2028, 2028-02-09",
        "2029, 2029-02-07",
        "2030, 2030-02-06"
    })
    @DisplayName("what takes place on Wednesday 7 February 2024 (Å), in week 6, is on Wednesday of week 6 each year")
    void same_weekday_of_the_same_week(int year, LocalDate day) {
        assertThat(on("2024-02-07", "2024-02-07").inYear(year)).isEqualTo(on(day.toString(), day.toString()));
        assertThat(day.getDayOfWeek()).isEqualTo(DayOfWeek.WEDNESDAY);
        assertThat(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"2025, 2025-04-21", "2026, 2026-04-20", "2027, 2027-04-26", "2030, 2030-04-22"})
    @DisplayName("what lasts from Monday to Thursday, 22–25 April 2024 (Å), lasts from Monday to Thursday")
    void several_days(int year, LocalDate first) {
        assertThat(on("2024-04-22", "2024-04-25").inYear(year))
                .isEqualTo(on(first.toString(), first.plusDays(3).toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-30, 2027, 2027-12-29", // week 53, which 2027 has none of: week 52
        "2026-12-31, 2032, 2032-12-30", // week 53 in both
        "2024-12-30, 2025, 2025-12-29", // week 1 of the year after
        "2027-01-01, 2028, 2028-01-07", // week 53 of the year before: would be in December
        "2025-01-02, 2026, 2026-01-01",
        "2024-01-01, 2026, 2026-01-05", // Monday of week 1 is in December
        "2024-02-29, 2025, 2025-02-27"
    })
    @DisplayName("around the turn of the year it stays within the year, and a week 53 that there is none of is week 52")
    void at_the_turn_of_the_year(String from, int year, String to) {
        assertThat(on(from, from).inYear(year)).isEqualTo(on(to, to));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-28, 2025, 2025-02-28",
        "2024-02-28, 2028, 2028-02-28",
        "2024-02-29, 2025, 2025-02-28",
        "2024-03-31, 2030, 2030-03-31", // clocks change
        "2024-10-31, 2027, 2027-10-31", // clocks change
        "2024-06-30, 2029, 2029-06-30"
    })
    @DisplayName("a deadline keeps its date, whatever the weekday; 29 February becomes the 28th")
    void deadline(LocalDate last, int year, LocalDate then) {
        Period period = new Period(Timing.BY, last.withDayOfMonth(1), last).inYear(year);

        assertThat(period).isEqualTo(new Period(Timing.BY, then.withDayOfMonth(1), then));
    }

    @Test
    @DisplayName("a deadline in the year after stays in the year after")
    void deadline_in_the_year_after() {
        assertThat(new Period(Timing.BY, LocalDate.of(2024, 12, 1), LocalDate.of(2025, 1, 15)).inYear(2026))
                .isEqualTo(new Period(Timing.BY, LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 15)));
    }

    @Test
    @DisplayName("a February of a leap year has 29 days, and the next one 28")
    void months() {
        Period february = new Period(Timing.MONTHS, LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29));

        assertThat(february.inYear(2025).to()).isEqualTo("2025-02-28");
        assertThat(february.inYear(2025).inYear(2028).to()).isEqualTo("2028-02-29");
    }

    @ParameterizedTest
    @MethodSource("everyDay")
    @DisplayName(
            "from any day to any year: the same weekday, at most a week and a few days away, and never in another year")
    void any_day(LocalDate day) {
        for (int year = 2024; year <= 2040; year++) {
            Period moved = on(day.toString(), day.toString()).inYear(year);
            assertThat(moved.from().getYear()).isEqualTo(year);
            assertThat(moved.from().getDayOfWeek()).isEqualTo(day.getDayOfWeek());
            assertThat(Math.abs(moved.from().getDayOfYear() - day.getDayOfYear()))
                    .as("%s in %d is %s", day, year, moved.from())
                    .isLessThanOrEqualTo(10);
        }
    }

    static Stream<LocalDate> everyDay() {
        return Stream.iterate(LocalDate.of(2024, 1, 1), day -> day.plusDays(1)).limit(366L + 365 + 365);
    }

    @Test
    @DisplayName(
            "once a month is twelve times, once a quarter four, all the time one without a last day, when needed none")
    void times() {
        Period year = new Period(Timing.MONTHS, LocalDate.of(2028, 1, 1), LocalDate.of(2028, 12, 31));

        assertThat(year.times(Recurrence.MONTHLY))
                .hasSize(12)
                .contains(new Time(LocalDate.of(2028, 2, 1), LocalDate.of(2028, 2, 29)));
        assertThat(year.times(Recurrence.QUARTERLY))
                .extracting(Time::due)
                .isEqualTo(List.of(
                        LocalDate.of(2028, 3, 31),
                        LocalDate.of(2028, 6, 30),
                        LocalDate.of(2028, 9, 30),
                        LocalDate.of(2028, 12, 31)));
        assertThat(year.times(Recurrence.CONTINUOUS)).containsExactly(new Time(LocalDate.of(2028, 1, 1), null));
        assertThat(year.times(Recurrence.AS_NEEDED)).isEmpty();
    }

    private static Period on(String from, String to) {
        return new Period(Timing.ON, LocalDate.parse(from), LocalDate.parse(to));
    }
}
