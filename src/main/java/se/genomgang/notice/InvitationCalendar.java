package se.genomgang.notice;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.genomgang.icalendar.Attending;
import se.genomgang.icalendar.CalendarAddress;
import se.genomgang.icalendar.CalendarEntry;
import se.genomgang.icalendar.CalendarFile;
import se.genomgang.meeting.Invitations;
import se.genomgang.meeting.Invited;
import se.genomgang.meeting.Replies;
import se.genomgang.meeting.Reply;

/** The calendar's part of a letter. It comes from the address that the letter comes from, so that mail programs trust it. */
@Component
class InvitationCalendar {

    private final Invitations invitations;
    private final Replies replies;
    private final Letterhead letterhead;
    private final Clock clock;
    private final String from;

    InvitationCalendar(
            Invitations invitations,
            Replies replies,
            Letterhead letterhead,
            Clock clock,
            @Value("${genomgang.mail-from}") String from) {
        this.invitations = invitations;
        this.replies = replies;
        this.letterhead = letterhead;
        this.clock = clock;
        this.from = from;
    }

    /** Asks the receiver to come, at the time that holds now. */
    Invitation request(Invited meeting, Addressee to) {
        return new Invitation(
                "REQUEST",
                CalendarFile.request(
                        invitations.entry(meeting),
                        sender(to),
                        receiver(to),
                        attending(replies.of(meeting.id(), meeting.occasion())
                                .reply(to.person().value())),
                        clock.instant()));
    }

    /** Takes the meeting out of the receiver's calendar. */
    Invitation cancel(Invited meeting, Addressee to) {
        CalendarEntry entry = invitations.entry(meeting);
        CalendarEntry off = new CalendarEntry(
                entry.uid(),
                entry.sequence(),
                entry.when(),
                entry.summary(),
                entry.description(),
                entry.location(),
                entry.url(),
                true);
        return new Invitation("CANCEL", CalendarFile.cancel(off, sender(to), receiver(to), clock.instant()));
    }

    /** What the receiver has answered here is what their calendar shows. */
    private static Attending attending(@Nullable Reply reply) {
        return reply == null
                ? Attending.NOT_ANSWERED
                : switch (reply) {
                    case COMING -> Attending.ACCEPTED;
                    case MAYBE -> Attending.TENTATIVE;
                    case NOT_COMING -> Attending.DECLINED;
                };
    }

    private CalendarAddress sender(Addressee to) {
        return new CalendarAddress(letterhead.sender(to), from);
    }

    private static CalendarAddress receiver(Addressee to) {
        return new CalendarAddress(to.name(), to.address());
    }
}
