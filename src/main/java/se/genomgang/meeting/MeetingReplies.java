package se.genomgang.meeting;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.PersonId;

/**
 * Who is summoned to a meeting, and what they have answered.
 *
 * @param occasion when the meeting is now: answers for another time are as good as none
 * @param given one for each person who is summoned, answered or not
 */
public record MeetingReplies(Occasion occasion, List<GivenReply> given) {

    /** Whether the person is asked. */
    public boolean asks(PersonId person) {
        return given.stream().anyMatch(each -> each.person() == person.value());
    }

    /** The person's latest answer, for the time that holds or for one before; null when there is none. */
    public @Nullable GivenReply latest(@Nullable Long person) {
        return given.stream()
                .filter(each -> person != null && each.person() == person && each.reply() != null)
                .findFirst()
                .orElse(null);
    }

    /** What the person has answered for the time that holds; null when nothing. */
    public @Nullable Reply reply(@Nullable Long person) {
        return Optional.ofNullable(latest(person))
                .filter(latest -> latest.isFor(occasion))
                .map(GivenReply::reply)
                .orElse(null);
    }

    /** Whether the person is summoned and has not answered for the time that holds. */
    public boolean waits(@Nullable Long person) {
        return person != null && asks(new PersonId(person)) && reply(person) == null;
    }

    /** How many have answered so. */
    public long count(Reply reply) {
        return given.stream().filter(each -> reply(each.person()) == reply).count();
    }

    /** How many have not answered. */
    public long waiting() {
        return given.stream().filter(each -> reply(each.person()) == null).count();
    }

    /**
     * Those in functions that the routine requires who do not come, and nobody else in the function does: a deputy is to be sought.
     *
     * @param chairs everyone who takes part
     */
    public List<Chair> declined(List<Chair> chairs) {
        return chairs.stream()
                .filter(chair -> chair.required() && declines(chair))
                .filter(chair -> chairs.stream()
                        .filter(other -> Objects.equals(other.functionCode(), chair.functionCode()))
                        .allMatch(this::declines))
                .toList();
    }

    private boolean declines(Chair chair) {
        return reply(chair.person()) == Reply.NOT_COMING;
    }

    /**
     * Somebody who takes part, in a function or without one.
     *
     * @param person null for a guest by name
     * @param required whether the routine requires the function
     */
    public record Chair(
            @Nullable Long person, String name, @Nullable String functionCode, Label function, boolean required) {

        static Chair of(Minutes.Attendee seat) {
            return new Chair(
                    seat.personId(),
                    seat.name(),
                    seat.functionCode(),
                    seat.function(),
                    seat.role().equals(Role.REQUIRED.name()));
        }

        public static Chair of(ParticipantView seat) {
            PersonId person = seat.person();
            return new Chair(
                    person == null ? null : person.value(),
                    seat.name(),
                    seat.functionCode(),
                    seat.function(),
                    seat.role() == Role.REQUIRED);
        }
    }
}
