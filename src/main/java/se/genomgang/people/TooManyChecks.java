package se.genomgang.people;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Passwords have been tried too often: nothing was checked. Answered as 429. */
public class TooManyChecks extends AuthenticationException {

    private final Duration wait;

    TooManyChecks(Duration wait) {
        super("too many checks");
        this.wait = wait;
    }

    /** How long until the next check, in whole minutes rounded up, at least one. */
    public long minutes() {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }

    /** The same in seconds, rounded up, for the header {@code Retry-After}. */
    public long seconds() {
        return wait.plusMillis(999).toSeconds();
    }
}
