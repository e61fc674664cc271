package se.genomgang.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.genomgang.document.Made;
import se.genomgang.document.MeetingDocuments;
import se.genomgang.document.NotMade;
import se.genomgang.meeting.Invitations;
import se.genomgang.meeting.Invited;

/**
 * Writes letters that ask somebody to a meeting, tell that it has been moved, or bring its material: always as the meeting is when the letter goes. What the
 * receiver has been told already by another letter is not told again.
 */
class InvitationLetter implements LetterWriter {

    private static final Logger log = LoggerFactory.getLogger(InvitationLetter.class);

    private final SummonsKind kind;
    private final Invitations invitations;
    private final InvitationBook book;
    private final InvitationWords words;
    private final InvitationCalendar calendar;
    private final MaterialBlocks material;
    private final MeetingDocuments documents;
    private final Clock clock;

    InvitationLetter(
            SummonsKind kind,
            Invitations invitations,
            InvitationBook book,
            InvitationWords words,
            InvitationCalendar calendar,
            MaterialBlocks material,
            MeetingDocuments documents,
            Clock clock) {
        this.kind = kind;
        this.invitations = invitations;
        this.book = book;
        this.words = words;
        this.calendar = calendar;
        this.material = material;
        this.documents = documents;
        this.clock = clock;
    }

    /** What there is to be told. */
    enum News {
        SUMMONS,
        CHANGE,
        MATERIAL
    }

    @Override
    public String kind() {
        return kind.letter();
    }

    @Override
    public Optional<Written> write(MailId mail, Addressee to) {
        InvitationBook.About about = book.about(mail);
        book.alone(about.meeting(), to.person());
        Invited meeting = invitations.of(about.meeting()).orElseThrow();
        if (!meeting.expects(to.person(), LocalDate.now(clock))) {
            return Optional.empty();
        }
        Told told = about.again()
                ? null
                : book.told(mail, about.meeting(), to.person()).orElse(null);
        News news = news(mail, meeting, told, about.again(), to);
        if (news == null) {
            return Optional.empty();
        }
        boolean brings = meeting.materialSentOn() != null && (told == null || told.cancelled() || !told.material());
        if (!about.again()) {
            book.note(mail, to.person(), meeting, false, meeting.materialSentOn() != null);
        }
        return Optional.of(letter(meeting, news, told, brings, to));
    }

    private @Nullable News news(MailId mail, Invited meeting, @Nullable Told told, boolean again, Addressee to) {
        if (told == null || told.cancelled()) {
            boolean summonedWithoutLetters = kind != SummonsKind.SUMMONS
                    && !again
                    && told == null
                    && !book.posted(mail, meeting.id(), to.person());
            return !summonedWithoutLetters ? News.SUMMONS : kind == SummonsKind.CHANGE ? News.CHANGE : News.MATERIAL;
        }
        if (!told.occasion().equals(meeting.occasion())) {
            return News.CHANGE;
        }
        return meeting.materialSentOn() != null && !told.material() ? News.MATERIAL : null;
    }

    private Written letter(Invited meeting, News news, @Nullable Told told, boolean brings, Addressee to) {
        List<Block> body = new ArrayList<>(
                words.lead(meeting, news, told == null || told.cancelled() ? null : told.occasion(), to.language()));
        body.add(words.when(meeting, to.language()));
        if (news == News.MATERIAL) {
            body.add(words.read(meeting, to.language()));
        } else {
            body.addAll(words.reply(meeting, to.language()));
        }
        if (news == News.SUMMONS) {
            body.addAll(words.guests(meeting, to.language()));
        }
        MaterialBlocks.Enclosed enclosed = material.of(meeting, brings, to);
        body.add(words.agendaHeading(news, to.language()));
        body.add(enclosed.agenda());
        if (!enclosed.note().isEmpty()) {
            body.add(new Block.Paragraph(enclosed.note()));
        }
        return new Written(
                words.subject(meeting, news.name(), to.language()),
                body,
                enclosures(meeting, enclosed, to),
                news == News.MATERIAL ? null : calendar.request(meeting, to),
                java.util.Set.of());
    }

    /**
     * The summons as a file first, for whoever prints or keeps it: as the receiver may read it, without what is marked secret. Should it be impossible to
     * make, the letter goes without it: everything stands in the letter too, and nobody may miss a summons for the sake of a file.
     */
    private List<Enclosure> enclosures(Invited meeting, MaterialBlocks.Enclosed enclosed, Addressee to) {
        List<Enclosure> files = new ArrayList<>();
        try {
            Made summons = documents.mailed(meeting.id(), to.person());
            files.add(new Enclosure(summons.fileName(), summons.format().mediaType(), summons.content()));
        } catch (NotMade e) {
            log.warn("The summons to meeting {} goes without its file", meeting.id(), e);
        }
        files.addAll(enclosed.files());
        return files;
    }
}
