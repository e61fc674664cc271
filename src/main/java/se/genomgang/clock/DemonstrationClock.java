package se.genomgang.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A demonstration's clock: the true one, moved by a fixed amount, and ticking. Whoever makes the demonstration data
 * travels with it through the years behind it before the application serves anyone, and returns.
 */
public final class DemonstrationClock extends Clock {

    private final Clock truth;
    private final Duration shift;
    private final AtomicReference<Duration> travelled;

    DemonstrationClock(Clock truth, Duration shift) {
        this(truth, shift, new AtomicReference<>(Duration.ZERO));
    }

    private DemonstrationClock(Clock truth, Duration shift, AtomicReference<Duration> travelled) {
        this.truth = truth;
        this.shift = shift;
        this.travelled = travelled;
    }

    /** Makes it the given moment, from which time goes on. */
    public void travelTo(Instant moment) {
        travelled.set(Duration.between(truth.instant().plus(shift), moment));
    }

    /** Makes it the time that the clock was set to at start, plus what has passed since then. */
    public void returnToPresent() {
        travelled.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return present().plus(travelled.get());
    }

    /** The moment it would be without travelling. */
    Instant present() {
        return truth.instant().plus(shift);
    }

    @Override
    public ZoneId getZone() {
        return truth.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemonstrationClock(truth.withZone(zone), shift, travelled);
    }
}
