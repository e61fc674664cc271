package se.genomgang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import se.genomgang.web.text.Messages;

/** Dates read as Swedish and English are written (experience: Swedish first). */
class DatesTests {

    private static final LocalDate DAY = LocalDate.of(2027, 2, 7);
    private static final Clock HALF_PAST_MIDNIGHT_IN_SWEDEN =
            Clock.fixed(Instant.parse("2026-03-31T22:30:00Z"), ZoneOffset.UTC);

    private final Dates dates =
            new Dates(HALF_PAST_MIDNIGHT_IN_SWEDEN, new Messages(new PathMatchingResourcePatternResolver()));

    DatesTests() throws Exception {}

    @BeforeEach
    void inSwedish() {
        LocaleContextHolder.setLocale(Languages.SWEDISH);
    }

    @AfterEach
    void asBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void a_date_in_a_table_is_iso_and_in_text_in_words() {
        assertThat(dates.table(DAY)).isEqualTo("2027-02-07");
        assertThat(dates.text(DAY)).isEqualTo("den 7 februari 2027");
        assertThat(dates.weekday(LocalDate.of(2026, 3, 3))).isEqualTo("tisdag den 3 mars 2026");
        assertThat(dates.day(DAY)).isEqualTo("7 februari");
    }

    @Test
    void a_time_is_written_with_a_full_stop_and_a_dash() {
        assertThat(dates.time(LocalTime.of(9, 0))).isEqualTo("kl. 9.00");
        assertThat(dates.time(LocalTime.of(9, 0), LocalTime.of(11, 30))).isEqualTo("kl. 9.00–11.30");
    }

    @Test
    void weeks_are_iso_weeks() {
        assertThat(dates.week(DAY)).isEqualTo("v. 5");
        assertThat(dates.week(LocalDate.of(2027, 1, 1))).isEqualTo("v. 53");
    }

    @Test
    void today_begins_at_midnight_in_sweden_whatever_the_machine_thinks() {
        assertThat(dates.today()).isEqualTo(LocalDate.of(2026, 4, 1));
    }

    @Test
    void a_due_date_is_late_from_the_day_after() {
        assertThat(dates.distance(LocalDate.of(2026, 4, 1))).isEqualTo("i dag");
        assertThat(dates.distance(LocalDate.of(2026, 4, 2))).isEqualTo("1 dag kvar");
        assertThat(dates.distance(LocalDate.of(2026, 4, 3))).isEqualTo("2 dagar kvar");
        assertThat(dates.distance(LocalDate.of(2026, 3, 31))).isEqualTo("försenat 1 dag");
        assertThat(dates.distance(LocalDate.of(2026, 3, 30))).isEqualTo("försenat 2 dagar");
        assertThat(dates.urgency(LocalDate.of(2026, 4, 1))).isEqualTo("soon");
        assertThat(dates.urgency(LocalDate.of(2026, 3, 31))).isEqualTo("late");
    }

    @Test
    void a_deadline_on_a_day_off_says_so() {
        assertThat(dates.nonWorking(LocalDate.of(2026, 10, 31))).isEqualTo("infaller på en lördag");
        assertThat(dates.nonWorking(LocalDate.of(2026, 5, 14))).isEqualTo("infaller på en helgdag");
        assertThat(dates.nonWorking(LocalDate.of(2026, 12, 31))).isEqualTo("infaller på nyårsafton");
        assertThat(dates.nonWorking(LocalDate.of(2026, 12, 24))).isEqualTo("infaller på julafton");
        assertThat(dates.nonWorking(LocalDate.of(2026, 6, 19))).isEqualTo("infaller på midsommarafton");
        assertThat(dates.nonWorking(LocalDate.of(2026, 3, 31))).isEmpty();
    }

    @Test
    void english_has_its_own_way() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(dates.text(DAY)).isEqualTo("7 February 2027");
        assertThat(dates.weekday(DAY)).isEqualTo("Sunday 7 February 2027");
        assertThat(dates.time(LocalTime.of(9, 0), LocalTime.of(11, 30))).isEqualTo("9:00–11:30");
        assertThat(dates.distance(LocalDate.of(2026, 3, 30))).isEqualTo("2 days late");
    }
}
