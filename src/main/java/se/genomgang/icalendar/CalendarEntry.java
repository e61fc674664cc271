package se.genomgang.icalendar;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands in a calendar.
 *
 * @param uid its identity, the same for ever, by which a calendar knows a later version of it
 * @param sequence grows each time it is moved, called off or taken from somebody
 * @param when at what time, or on which day
 * @param summary one line
 * @param description several lines, or empty
 * @param location one line, or empty
 * @param url where to read on, or empty
 * @param cancelled whether it is called off
 */
public record CalendarEntry(
        String uid,
        int sequence,
        When when,
        String summary,
        String description,
        String location,
        String url,
        boolean cancelled) {

    /** When it is. */
    public sealed interface When {}

    /**
     * From a moment on; the time is then taken.
     *
     * @param end null when it is not known
     */
    public record Time(Instant start, @Nullable Instant end) implements When {}

    /** A whole day, that is free for other things all the same. */
    public record Day(LocalDate date) implements When {}
}
