package se.genomgang.meeting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.attachment.AttachmentView;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.PersonId;

/**
 * A meeting as those who are summoned to it are told of it: what a participant may read and nothing more, and nothing at all of what is marked secret.
 *
 * @param cover the covering text that the summons went out with; empty when there was none
 * @param changedBecause why it was last moved; empty when it has not been, or no reason was given
 * @param cancelledBecause empty unless it is cancelled
 * @param materialSentOn null before the material is sent; then no point tells of any
 * @param sequence which version of it this is, for calendars
 */
public record Invited(
        MeetingId id,
        Label unitName,
        Label unitShortName,
        Label kind,
        String number,
        Occasion occasion,
        Stage stage,
        boolean historical,
        String secretary,
        String cover,
        String changedBecause,
        String cancelledBecause,
        @Nullable LocalDate materialSentOn,
        int sequence,
        List<Point> agenda,
        List<Guest> guests) {

    /**
     * A point of the agenda.
     *
     * @param material as typed; empty when there is none to be told of
     * @param proposal as typed; empty when there is none to be told of
     * @param files empty when there are none to be told of
     */
    public record Point(
            int number, Label title, boolean secret, String material, String proposal, List<AttachmentView> files) {}

    /**
     * Somebody who takes part.
     *
     * @param person null for a guest by name
     * @param function the label valid on the meeting's date; empty texts without a function
     */
    public record Guest(@Nullable PersonId person, String name, Label function, boolean summoned) {}

    /** Whether the person is summoned and the meeting is still to be held. */
    public boolean expects(PersonId person, LocalDate today) {
        return stage == Stage.SUMMONED
                && !historical
                && !occasion.date().isBefore(today)
                && guests.stream().anyMatch(guest -> guest.summoned() && person.equals(guest.person()));
    }

    /** Whether the person stands among those who take part, summoned or not. */
    public boolean seats(PersonId person) {
        return guests.stream().anyMatch(guest -> person.equals(guest.person()));
    }

    /** Whether it is still to be held. */
    public boolean ahead() {
        return stage == Stage.PLANNED || stage == Stage.SUMMONED;
    }

    public boolean cancelled() {
        return stage == Stage.CANCELLED;
    }

    /** Where the meeting is read. */
    public String path() {
        return "/meetings/" + id;
    }
}
