package se.genomgang.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what sign-in no longer needs to know. */
@Component
@EnableScheduling
class SignInSweep {

    private static final int BUCKETS_AT_ONCE = 1000;

    private final SignInThrottle throttle;
    private final FamiliarAddresses familiar;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final int keptDays;

    /** @param keptDays for how many days it is kept who signed in when */
    SignInSweep(
            SignInThrottle throttle,
            FamiliarAddresses familiar,
            JdbcClient jdbc,
            Clock clock,
            @Value("${genomgang.sign-in-log-days:180}") int keptDays) {
        this.throttle = throttle;
        this.familiar = familiar;
        this.jdbc = jdbc;
        this.clock = clock;
        this.keptDays = keptDays;
    }

    @Scheduled(cron = "0 17 * * * *")
    void hourly() {
        sweep(clock.instant());
    }

    void sweep(Instant asOf) {
        throttle.removeFull(BUCKETS_AT_ONCE);
        familiar.forget(asOf.minus(Duration.ofDays(FamiliarAddresses.DAYS)));
        delete("delete from password_link where expires_at < ?", asOf.minus(PasswordLinks.VALID));
        delete("delete from sign_in_log where at < ?", asOf.minus(Duration.ofDays(keptDays)));
    }

    private void delete(String statement, Instant before) {
        jdbc.sql(statement).param(Timestamp.from(before)).update();
    }
}
