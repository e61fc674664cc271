package se.genomgang.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;
import se.genomgang.database.ConditionalOnDemonstrationMode;
import se.genomgang.database.StartRefusedException;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    private final String today;

    ClockConfiguration(@Value("${genomgang.today:}") String today) {
        this.today = today.strip();
    }

    @Bean
    @ConditionalOnDemonstrationMode
    DemonstrationClock demonstrationClock() {
        Clock truth = ApplicationClock.present();
        Duration shift = StringUtils.hasText(today)
                ? Duration.between(truth.instant(), Today.read(today).toInstant())
                : Duration.ZERO;
        return new DemonstrationClock(truth, shift);
    }

    @Bean
    @ConditionalOnDemonstrationMode(false)
    Clock clock() {
        if (StringUtils.hasText(today)) {
            throw new StartRefusedException(
                    "GENOMGANG_TODAY is set, but this is not a demonstration: SPRING_DATASOURCE_URL names a database.",
                    "Leave out GENOMGANG_TODAY. Work in a real database happens in the present.");
        }
        return ApplicationClock.present();
    }

    @Bean
    ClockSetting clockSetting(Clock clock) {
        return new ClockSetting(StringUtils.hasText(today), LocalDate.now(clock));
    }
}
