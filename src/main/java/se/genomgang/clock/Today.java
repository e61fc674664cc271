package se.genomgang.clock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import se.genomgang.database.StartRefusedException;

/** Reads {@code GENOMGANG_TODAY}: a day, meaning eight in the morning, or a day and a time, in Swedish local time. */
final class Today {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private Today() {}

    static ZonedDateTime read(String text) {
        try {
            LocalDateTime moment = text.contains("T")
                    ? LocalDateTime.parse(text)
                    : LocalDate.parse(text).atTime(MORNING);
            return moment.atZone(ApplicationClock.ZONE);
        } catch (DateTimeParseException e) {
            throw new StartRefusedException(
                    "GENOMGANG_TODAY is \"" + text + "\", which is neither a date nor a date with a time.",
                    "Write it as 2026-03-02 or 2026-03-02T13:30, or leave it out.");
        }
    }
}
