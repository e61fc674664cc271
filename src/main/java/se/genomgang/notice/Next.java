package se.genomgang.notice;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What follows on an attempt to deliver a letter.
 *
 * @param in how long until it is to be tried again; null when there is nothing more to do
 */
record Next(@Nullable Duration in) {

    private static final Duration SOON = Duration.ofSeconds(1);

    static final Next NOTHING = new Next(null);

    static Next in(Duration time) {
        return new Next(time.compareTo(SOON) > 0 ? time : SOON);
    }
}
