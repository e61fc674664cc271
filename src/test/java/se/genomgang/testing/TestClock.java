package se.genomgang.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still at {@link #START}, in Swedish local time, until a test sets it. It is reset before each. */
public final class TestClock extends Clock {

    /** Monday 2 March 2026 at eight in the morning. */
    public static final LocalDateTime START = LocalDateTime.of(2026, 3, 2, 8, 0);

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    TestClock() {
        this(new AtomicReference<>(START.atZone(STOCKHOLM).toInstant()), STOCKHOLM);
    }

    private TestClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** Sets the day, at eight in the morning. */
    public void set(LocalDate day) {
        set(day.atTime(START.toLocalTime()));
    }

    /** Sets the time, Swedish local. */
    public void set(LocalDateTime time) {
        now.set(time.atZone(STOCKHOLM).toInstant());
    }

    void reset() {
        set(START);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new TestClock(now, zone);
    }
}
