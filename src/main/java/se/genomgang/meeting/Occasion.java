package se.genomgang.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.InvalidField;

/**
 * When and where a meeting is: Swedish local time.
 *
 * @param endsAt null when not said; otherwise after {@code startsAt} on the same day
 * @param place a room, or empty
 * @param link an address for those at a distance, https or http, or empty
 */
public record Occasion(LocalDate date, LocalTime startsAt, @Nullable LocalTime endsAt, String place, String link) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    public Occasion {
        place = place.strip();
        link = link.strip();
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new InvalidField("date", "meeting.invalid.dateOutOfReach");
        }
        if (endsAt != null && !endsAt.isAfter(startsAt)) {
            throw new InvalidField("endsAt", "meeting.invalid.endsBeforeStart");
        }
        if (!link.isEmpty() && !link.matches("https?://[^\\s\"<>]{1,480}")) {
            throw new InvalidField("link", "meeting.invalid.link");
        }
    }
}
