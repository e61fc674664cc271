package se.genomgang.clock;

import java.time.Clock;
import java.time.ZoneId;

/** The application's time: always in Swedish local time, whatever zone the machine is in. */
public final class ApplicationClock {

    /** The zone in which days begin and deadlines pass. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private ApplicationClock() {}

    static Clock present() {
        return Clock.system(ZONE);
    }
}
