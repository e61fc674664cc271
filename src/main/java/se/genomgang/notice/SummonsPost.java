package se.genomgang.notice;

import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.clock.ApplicationClock;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Wording;
import se.genomgang.meeting.Invitations;
import se.genomgang.meeting.Invited;
import se.genomgang.meeting.MaterialSent;
import se.genomgang.meeting.MeetingCancelled;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.MeetingRescheduled;
import se.genomgang.meeting.ParticipantRemoved;
import se.genomgang.meeting.Summoned;

/**
 * Posts letters to those who are summoned to a meeting, in the transaction of what happened to it. Nobody else hears of it, and of a meeting whose day has
 * passed nobody does.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SummonsPost {

    private final Invitations invitations;
    private final InvitationBook book;
    private final Outbox outbox;
    private final Clock clock;

    SummonsPost(Invitations invitations, InvitationBook book, Outbox outbox, Clock clock) {
        this.invitations = invitations;
        this.book = book;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    public void hear(Summoned summoned) {
        post(SummonsKind.SUMMONS, summoned.meeting(), summoned.persons());
    }

    @EventListener
    public void hear(MaterialSent sent) {
        post(SummonsKind.MATERIAL, sent.meeting(), invitations.summoned(sent.meeting()));
    }

    @EventListener
    public void hear(MeetingRescheduled moved) {
        post(SummonsKind.CHANGE, moved.meeting(), invitations.summoned(moved.meeting()));
    }

    @EventListener
    public void hear(MeetingCancelled cancelled) {
        post(SummonsKind.CANCELLATION, cancelled.meeting(), invitations.summoned(cancelled.meeting()));
    }

    @EventListener
    public void hear(ParticipantRemoved removed) {
        if (removed.summoned() && removed.person() != null) {
            post(SummonsKind.CANCELLATION, removed.meeting(), List.of(removed.person()));
        }
    }

    private void post(SummonsKind kind, MeetingId id, List<PersonId> to) {
        if (to.isEmpty()) {
            return;
        }
        Invited meeting = invitations.of(id).orElseThrow();
        if (meeting.historical()
                || !(meeting.cancelled() || meeting.ahead())
                || meeting.occasion().date().isBefore(ApplicationClock.dayOf(clock))) {
            return;
        }
        to.stream()
                .filter(person -> kind == SummonsKind.CANCELLATION
                        ? !meeting.ahead() || !meeting.seats(person)
                        : !book.unwritten(id, person))
                .forEach(person -> outbox.post(new Letter(
                        kind.letter(),
                        person,
                        id.subject(),
                        Wording.of(
                                kind == SummonsKind.CANCELLATION
                                        ? "notice.summons.why.uninvited"
                                        : "notice.summons.why"),
                        Urgency.AT_ONCE)));
    }
}
