package se.genomgang.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The latest answer of somebody who is summoned.
 *
 * @param person who
 * @param reply null before they have answered; then nothing else is known either
 * @param words what they wrote with it; may be empty
 * @param date for which day they answered, and from when to when: the meeting may have been moved since
 */
public record GivenReply(
        long person,
        @Nullable Reply reply,
        @Nullable String words,
        @Nullable LocalDate date,
        @Nullable LocalTime startsAt,
        @Nullable LocalTime endsAt,
        @Nullable Instant at) {

    /** Whether it was given for this time; another place does not ask anew. */
    boolean isFor(Occasion occasion) {
        return reply != null
                && occasion.date().equals(date)
                && occasion.startsAt().equals(startsAt)
                && Objects.equals(occasion.endsAt(), endsAt);
    }
}
