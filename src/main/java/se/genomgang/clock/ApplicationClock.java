package se.genomgang.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The application's time: always in Swedish local time, whatever zone the machine is in. */
public final class ApplicationClock {

    /** The zone in which days begin and deadlines pass. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private ApplicationClock() {}

    static Clock present() {
        return Clock.system(ZONE);
    }

    /** The day it really is to those who use the application, also while a demonstration makes up what happened before. */
    public static LocalDate dayOf(Clock clock) {
        return LocalDate.ofInstant(
                clock instanceof DemonstrationClock demonstration ? demonstration.present() : clock.instant(), ZONE);
    }
}
