package se.genomgang.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final int PLACE_LIMIT = 200;
    private static final int LINK_LIMIT = 500;

    public Occasion {
        place = PlainText.of("place", place, PLACE_LIMIT).replace('\n', ' ').strip();
        link = PlainText.of("link", link, LINK_LIMIT).strip();
        if (!possible(date)) {
            throw new InvalidField("date", "meeting.invalid.dateOutOfReach");
        }
        if (endsAt != null && !endsAt.isAfter(startsAt)) {
            throw new InvalidField("endsAt", "meeting.invalid.endsBeforeStart");
        }
        if (!link.isEmpty() && !link.matches("https?://[^\\s\"<>]+")) {
            throw new InvalidField("link", "meeting.invalid.link");
        }
    }

    /** Whether a meeting can be on that day at all: what else speaks against a day is only asked about one that can be. */
    public static boolean possible(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    /** When and where in one line, as data: {@code 2026-03-03 09:00-11:00, Teknikringen, sal 2}. */
    String inShort() {
        return Stream.of(date + " " + startsAt + (endsAt == null ? "" : "-" + endsAt), place, link)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
