package se.genomgang.people;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Bounds how often passwords are tried, before anything is hashed, on every address that takes one.
 *
 * <p>In no quarter of an hour is a password of one account checked more than {@value #MOST} times without being right: {@value #BURST} times
 * at once and then one more each {@link #PAUSE}. That holds for all strangers together, so many addresses give no more guesses. A network
 * address from which the account has been signed in to lately has the same bound of its own, so that a stranger who uses up the account's
 * guesses does not lock its person out. A wider bound per network address stops whoever tries one password on many accounts.
 *
 * <p>A right password gives its check back. Unknown usernames are counted like known ones.
 */
@Component
class SignInThrottle {

    /** The longest run of wrong passwords in a quarter of an hour. */
    static final int MOST = 10;

    static final int BURST = 8;
    static final Duration PAUSE = Duration.ofMinutes(15).dividedBy(MOST - BURST);

    static final int MOST_PER_ADDRESS = 100;

    /** Letters about a forgotten password to one account in an hour. */
    static final int MOST_LETTERS = 3;

    static final int MOST_LETTERS_PER_ADDRESS = 20;

    private static final BucketConfiguration PER_ACCOUNT = configuration(Bandwidth.builder()
            .capacity(BURST)
            .refillGreedy(MOST - BURST, Duration.ofMinutes(15))
            .build());
    private static final BucketConfiguration PER_ADDRESS = configuration(Bandwidth.builder()
            .capacity(MOST_PER_ADDRESS)
            .refillGreedy(MOST_PER_ADDRESS, Duration.ofMinutes(15))
            .build());

    private static final BucketConfiguration LETTERS_PER_ACCOUNT = configuration(Bandwidth.builder()
            .capacity(MOST_LETTERS)
            .refillGreedy(MOST_LETTERS, Duration.ofHours(1))
            .build());
    private static final BucketConfiguration LETTERS_PER_ADDRESS = configuration(Bandwidth.builder()
            .capacity(MOST_LETTERS_PER_ADDRESS)
            .refillGreedy(MOST_LETTERS_PER_ADDRESS, Duration.ofMinutes(15))
            .build());

    private final ProxyManager<String> buckets;
    private final FamiliarAddresses familiar;

    SignInThrottle(DataSource database, Clock clock, FamiliarAddresses familiar) {
        this.familiar = familiar;
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("sign_in_bucket")
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(PAUSE))
                .clientClock(Throttle.meter(clock))
                .build();
    }

    /**
     * Takes one check of a password.
     *
     * @param username as typed, known or not
     * @param address the network address it comes from
     * @return the check, to be given back when the password was right
     * @throws TooManyChecks when there is none left, with the time until there is
     */
    Check take(String username, String address) {
        String account = Hashes.sha256(Usernames.normalized(username));
        String from = Hashes.sha256(address);
        String guesses = familiar.knows(username, address) ? "familiar:" + account + ":" + from : "account:" + account;
        take("address:" + from, PER_ADDRESS);
        take(guesses, PER_ACCOUNT);
        return new Check(List.of(
                () -> buckets.getProxy("address:" + from, () -> PER_ADDRESS).addTokens(1),
                () -> buckets.getProxy(guesses, () -> PER_ACCOUNT).addTokens(1)));
    }

    /**
     * Takes one letter about a forgotten password.
     *
     * @return whether there is one left for the account; who asks is told the same either way
     * @throws TooManyChecks when the network address has asked for too many, with the time until it may again
     */
    boolean takeLetter(String typed, String address) {
        take("letters:" + Hashes.sha256(address), LETTERS_PER_ADDRESS);
        return buckets.getProxy("letter:" + Hashes.sha256(Usernames.normalized(typed)), () -> LETTERS_PER_ACCOUNT)
                .tryConsume(1);
    }

    private void take(String bucket, BucketConfiguration bound) {
        var probe = buckets.getProxy(bucket, () -> bound).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyChecks(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** Removes the buckets that are full again, at most so many at a time. */
    int removeFull(int most) {
        return ((io.github.bucket4j.distributed.proxy.ExpiredEntriesCleaner) buckets).removeExpired(most);
    }

    /** One check that was taken. */
    record Check(List<Runnable> refunds) {

        void giveBack() {
            refunds.forEach(Runnable::run);
        }
    }

    private static BucketConfiguration configuration(Bandwidth bound) {
        return BucketConfiguration.builder().addLimit(bound).build();
    }
}
