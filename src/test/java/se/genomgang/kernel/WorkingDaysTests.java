package se.genomgang.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Swedish days off: public holidays by law (1989:253) and the eves that are off by custom. */
class WorkingDaysTests {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01", "2026-01-06", "2026-04-03", "2026-04-04", "2026-04-05", "2026-04-06", "2026-05-01", "2026-05-14",
        "2026-06-06", "2026-06-19", "2026-06-20", "2026-10-31", "2026-12-24", "2026-12-25", "2026-12-26", "2026-12-31"
    })
    void nobody_is_expected_at_work(LocalDate day) {
        assertThat(WorkingDays.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-01-05", "2026-03-31", "2026-04-02", "2026-04-07", "2026-05-15", "2026-12-23", "2026-12-30"})
    void an_ordinary_day_is_a_working_day(LocalDate day) {
        assertThat(WorkingDays.isWorkingDay(day)).isTrue();
    }

    @Test
    void easter_eve_is_a_holiday_every_year() {
        assertThat(WorkingDays.isHoliday(LocalDate.of(2027, 3, 27))).isTrue();
        assertThat(WorkingDays.isHoliday(LocalDate.of(2027, 4, 3))).isFalse();
    }
}
