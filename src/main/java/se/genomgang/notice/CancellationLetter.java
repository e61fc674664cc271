package se.genomgang.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.genomgang.meeting.Invitations;
import se.genomgang.meeting.Invited;

/** Writes letters that tell somebody that they need not come: the meeting is cancelled, or they no longer take part in it. */
class CancellationLetter implements LetterWriter {

    private final Invitations invitations;
    private final InvitationBook book;
    private final InvitationWords words;
    private final InvitationCalendar calendar;
    private final Clock clock;

    CancellationLetter(
            Invitations invitations,
            InvitationBook book,
            InvitationWords words,
            InvitationCalendar calendar,
            Clock clock) {
        this.invitations = invitations;
        this.book = book;
        this.words = words;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return SummonsKind.CANCELLATION.letter();
    }

    @Override
    public Optional<Written> write(MailId mail, Addressee to) {
        InvitationBook.About about = book.about(mail);
        book.alone(about.meeting(), to.person());
        Invited meeting = invitations.of(about.meeting()).orElseThrow();
        Told told = book.told(mail, about.meeting(), to.person()).orElse(null);
        boolean stillAsked = !meeting.cancelled() && (meeting.seats(to.person()) || !meeting.ahead());
        boolean past = meeting.occasion().date().isBefore(LocalDate.now(clock));
        if (stillAsked || past || !about.again() && knows(mail, meeting, told, to)) {
            return Optional.empty();
        }
        if (!about.again()) {
            book.note(mail, to.person(), meeting, true, told != null && told.material());
        }
        return Optional.of(letter(meeting, to));
    }

    /** Who has been told already, or of whose summons no letter has gone out at all. */
    private boolean knows(MailId mail, Invited meeting, @Nullable Told told, Addressee to) {
        return told == null ? book.posted(mail, meeting.id(), to.person()) : told.cancelled();
    }

    private Written letter(Invited meeting, Addressee to) {
        return new Written(
                words.subject(meeting, meeting.cancelled() ? "CANCELLED" : "REMOVED", to.language()),
                List.of(words.calledOff(meeting, to.language()), words.when(meeting, to.language())),
                List.of(),
                calendar.cancel(meeting, to),
                Set.of());
    }
}
