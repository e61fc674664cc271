package se.genomgang.people;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Bounds how often something is done, on all instances together; kept beside the bounds of {@link SignInThrottle} and swept with them. */
@Component
public class Throttle {

    private final ProxyManager<String> buckets;

    Throttle(DataSource database, Clock clock) {
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("sign_in_bucket")
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(SignInThrottle.PAUSE))
                .clientClock(meter(clock))
                .build();
    }

    /**
     * Takes one.
     *
     * @param bucket of what, from whom
     * @param most so many at once, and so many in the time
     * @throws TooManyChecks when there is none left, with the time until there is
     */
    public void take(String bucket, int most, Duration time) {
        var bound = BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(most)
                        .refillGreedy(most, time)
                        .build())
                .build();
        var probe = buckets.getProxy(bucket, () -> bound).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyChecks(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    static TimeMeter meter(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return clock.millis() * 1_000_000;
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
