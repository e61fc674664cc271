package se.genomgang.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import se.genomgang.database.StartRefusedException;

class ClockConfigurationTests {

    private final ApplicationContextRunner demonstration =
            new ApplicationContextRunner().withUserConfiguration(ClockConfiguration.class);

    private final ApplicationContextRunner ownDatabase =
            demonstration.withPropertyValues("spring.datasource.url=jdbc:postgresql://localhost/own");

    @Test
    void a_day_means_eight_in_the_morning_swedish_time() {
        demonstration.withPropertyValues("genomgang.today=2026-03-02").run(context -> {
            Clock clock = context.getBean(Clock.class);
            assertThat(clock.getZone().getId()).isEqualTo("Europe/Stockholm");
            assertThat(clock.instant()).isBetween("2026-03-02T07:00:00Z", "2026-03-02T07:01:00Z");
            assertThat(context.getBean(ClockSetting.class)).isEqualTo(new ClockSetting(true, LocalDate.of(2026, 3, 2)));
        });
    }

    @Test
    void a_day_with_a_time_is_meant_in_swedish_summer_time_when_it_is_summer() {
        demonstration.withPropertyValues("genomgang.today=2026-07-01T13:30").run(context -> assertThat(
                        context.getBean(Clock.class).instant())
                .isBetween("2026-07-01T11:30:00Z", "2026-07-01T11:31:00Z"));
    }

    @Test
    void without_a_setting_it_is_the_present() {
        demonstration.run(context -> {
            assertThat(Duration.between(
                            context.getBean(Clock.class).instant(),
                            ApplicationClock.present().instant()))
                    .isLessThan(Duration.ofMinutes(1));
            assertThat(context.getBean(ClockSetting.class).shifted()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2 mars", "2026-03-02T25:00", "2026-03-02T08:00Z"})
    void what_is_no_time_is_refused(String today) {
        demonstration.withPropertyValues("genomgang.today=" + today).run(context -> assertThat(
                        context.getStartupFailure())
                .hasRootCauseInstanceOf(StartRefusedException.class)
                .hasStackTraceContaining("GENOMGANG_TODAY is \"" + today + "\""));
    }

    @Test
    void a_set_clock_is_refused_on_a_database_of_one_s_own() {
        ownDatabase.withPropertyValues("genomgang.today=2026-03-02").run(context -> assertThat(
                        context.getStartupFailure())
                .hasRootCauseInstanceOf(StartRefusedException.class)
                .hasStackTraceContaining("not a demonstration"));
    }

    @Test
    void nobody_travels_in_time_on_a_database_of_one_s_own() {
        ownDatabase.run(context ->
                assertThat(context).doesNotHaveBean(DemonstrationClock.class).hasSingleBean(Clock.class));
    }

    @Test
    void the_traveller_s_time_goes_on_and_returns_to_what_the_clock_was_set_to() {
        AtomicReference<Instant> truth = new AtomicReference<>(Instant.parse("2030-01-01T00:00:00Z"));
        DemonstrationClock clock = new DemonstrationClock(new Settable(truth), Duration.ofDays(-365));
        clock.travelTo(Instant.parse("2024-03-01T09:00:00Z"));
        truth.set(Instant.parse("2030-01-01T00:05:00Z"));
        assertThat(LocalDateTime.now(clock)).isEqualTo("2024-03-01T10:05");
        clock.returnToPresent();
        assertThat(clock.instant()).isEqualTo("2029-01-01T00:05:00Z");
    }

    private static final class Settable extends Clock {

        private final AtomicReference<Instant> now;

        Settable(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ApplicationClock.ZONE;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
