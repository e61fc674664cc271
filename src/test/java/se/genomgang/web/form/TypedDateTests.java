package se.genomgang.web.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.ParseException;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTests {

    private final TypedDate dates = new TypedDate();

    @Test
    void a_day_is_read_and_shown_as_year_month_day() throws ParseException {
        LocalDate day = dates.parse(" 2028-02-29 ", Locale.ROOT);

        assertThat(day).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(dates.print(day, Locale.ROOT)).isEqualTo("2028-02-29");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31",
                "-999999999-01-01",
                "0000-01-01",
                "12026-03-01",
                "2026-02-30",
                "2026-3-1",
                "2026-03-01T10:00",
                "i dag",
                "20260301"
            })
    void what_is_no_day_anyone_means_is_refused(String typed) {
        assertThatThrownBy(() -> dates.parse(typed, Locale.ROOT)).isInstanceOf(ParseException.class);
    }
}
