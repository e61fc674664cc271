package se.genomgang.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.genomgang.cycle.SpokenTime.Months;
import se.genomgang.cycle.SpokenTime.Told;

@DisplayName("A time as people write it in an annual cycle")
class SpokenTimeTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "17 februari, ON, 2026-02-17, 2026-02-17",
        "den 17 feb., ON, 2026-02-17, 2026-02-17",
        "17:e februari 2026, ON, 2026-02-17, 2026-02-17",
        "February 17, ON, 2026-02-17, 2026-02-17",
        "2026-02-17, ON, 2026-02-17, 2026-02-17",
        "17/2, ON, 2026-02-17, 2026-02-17",
        "22-25 april, ON, 2026-04-22, 2026-04-25",
        "22–25 april, ON, 2026-04-22, 2026-04-25",
        "30 mars – 2 april, ON, 2026-03-30, 2026-04-02",
        "vecka 17, ON, 2026-04-20, 2026-04-24",
        "v. 17-18, ON, 2026-04-20, 2026-05-01",
        "senast 28 feb, BY, , 2026-02-28",
        "senast den 28 februari, BY, , 2026-02-28",
        "Klart senast 1 mars, BY, , 2026-03-01",
        "by 28 February, BY, , 2026-02-28",
        "senast i mars, BY, , 2026-03-31",
        "i mars, MONTHS, 2026-03-01, 2026-03-31",
        "mars, MONTHS, 2026-03-01, 2026-03-31",
        "Januari–februari, MONTHS, 2026-01-01, 2026-02-28",
        "juni och juli, MONTHS, 2026-06-01, 2026-07-31",
        "någon gång i oktober–november, MONTHS, 2026-10-01, 2026-11-30",
        "varje månad, MONTHS, , ",
        "löpande, MONTHS, , ",
        "vid behov, MONTHS, , "
    })
    @DisplayName("is understood")
    void understood(String said, Timing timing, LocalDate from, LocalDate to) {
        Told told = SpokenTime.of(said, 2026).orElseThrow();

        assertThat(told.timing()).isEqualTo(timing);
        assertThat(told.from()).isEqualTo(from);
        assertThat(told.to()).isEqualTo(to);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "varje månad, MONTHLY",
        "Varje kvartal, QUARTERLY",
        "kontinuerligt, CONTINUOUS",
        "vid behov, AS_NEEDED",
        "inom januari–mars, WITHIN",
        "'', YEARLY",
        "17 februari, YEARLY"
    })
    @DisplayName("says how often")
    void how_often(String said, Recurrence recurrence) {
        assertThat(SpokenTime.of(said, 2026).orElseThrow().recurrence()).isEqualTo(recurrence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30 februari",
                "29 februari",
                "17 februari 2025",
                "2025-02-17",
                "snart",
                "senast",
                "32 mars",
                "mars-januari",
                "1-2-3 mars",
                "vecka 60",
                "vecka 53", // of 2026: its Friday is in 2027
                "17/13",
                "99999999999 mars",
                "=1+1"
            })
    @DisplayName("is not guessed when it is no day of the year")
    void not_guessed(String said) {
        assertThat(SpokenTime.of(said, 2026)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Januari, 1, 1", "Januari–februari, 1, 2", "jan-feb, 1, 2", "Juni och Juli, 6, 7", "OKT – NOV, 10, 11"})
    @DisplayName("names months")
    void months(String said, int from, int to) {
        assertThat(SpokenTime.months(said)).contains(new Months(from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Våren", "februari-januari", "januari-februari-mars", "13"})
    @DisplayName("names no months in a row")
    void no_months(String said) {
        assertThat(SpokenTime.months(said)).isEmpty();
    }
}
