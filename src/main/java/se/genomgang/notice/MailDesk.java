package se.genomgang.notice;

import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;

/** What is decided by hand about letters: by the environmental manager, the coordinators and the administrators. */
@Service
@Transactional
public class MailDesk {

    private final Mails mails;
    private final MailBook book;
    private final Outbox outbox;
    private final MailServer server;
    private final SendingOrigin origin;
    private final ApplicationEventPublisher events;

    MailDesk(
            Mails mails,
            MailBook book,
            Outbox outbox,
            MailServer server,
            SendingOrigin origin,
            ApplicationEventPublisher events) {
        this.mails = mails;
        this.book = book;
        this.outbox = outbox;
        this.server = server;
        this.origin = origin;
        this.events = events;
    }

    /**
     * How it stands with sending.
     *
     * @param server whether a mail server is configured
     * @param held whether nothing is sent because this database was restored or copied from elsewhere
     * @param kept how many letters were kept for want of a mail server
     * @param acts whether the reader decides about letters
     */
    public record Standing(boolean server, boolean held, long kept, boolean acts) {}

    /** How it stands with sending, for one who decides about it; others are told only whether there is a mail server. */
    @Transactional(readOnly = true)
    public Standing standing(Rights rights) {
        boolean acts = MailAccess.acts(rights);
        return new Standing(
                server.configured(), acts && server.configured() && origin.held(), acts ? mails.kept() : 0, acts);
    }

    /** Posts a letter once more, to be written as things are now. */
    public MailId repeat(MailId mail, Rights rights) {
        MailView seen = require(mail, rights);
        if (!seen.canRepeat()) {
            throw new Refused("notice.mail.refused.open");
        }
        MailId repetition = outbox.post(book.letter(mail), mail, rights.person());
        events.publishEvent(new MailRepeated(rights.person(), mail, repetition));
        return repetition;
    }

    /** Has a letter sent that was kept or set aside. */
    public void send(MailId mail, Rights rights) {
        MailView seen = require(mail, rights);
        requireServer();
        if (!seen.canSend() || !book.decide(mail, seen.row().state(), MailState.WAITING)) {
            throw new Refused("notice.mail.refused.decided");
        }
        outbox.schedule(mail, Duration.ZERO);
        events.publishEvent(new MailSentOn(rights.person(), mail));
    }

    /** Decides that a letter shall not be sent. */
    public void drop(MailId mail, Rights rights) {
        MailView seen = require(mail, rights);
        if (!seen.canDrop() || !book.decide(mail, seen.row().state(), MailState.DROPPED)) {
            throw new Refused("notice.mail.refused.decided");
        }
        events.publishEvent(new MailDropped(rights.person(), mail));
    }

    /** Has every letter sent that was kept; those no longer needed are withdrawn when their turn comes. */
    public int sendKept(Rights rights) {
        requireKeeper(rights);
        requireServer();
        var sent = book.decideAll(MailState.KEPT, MailState.WAITING);
        sent.forEach(mail -> {
            outbox.schedule(mail, Duration.ZERO);
            events.publishEvent(new MailSentOn(rights.person(), mail));
        });
        return sent.size();
    }

    /** Drops every letter that was kept. */
    public int dropKept(Rights rights) {
        requireKeeper(rights);
        var dropped = book.decideAll(MailState.KEPT, MailState.DROPPED);
        dropped.forEach(mail -> events.publishEvent(new MailDropped(rights.person(), mail)));
        return dropped.size();
    }

    /** Lets letters be sent from a database that was restored or copied from elsewhere. */
    public void release(Rights rights) {
        requireKeeper(rights);
        if (origin.held()) {
            origin.release(rights.person());
            outbox.wakeAll();
            events.publishEvent(new SendingReleased(rights.person()));
        }
    }

    private MailView require(MailId mail, Rights rights) {
        MailView seen = mails.get(mail, rights);
        if (!MailAccess.acts(rights)) {
            throw new NotAllowed("notice.mail.notAllowed");
        }
        return seen;
    }

    private static void requireKeeper(Rights rights) {
        if (!MailAccess.acts(rights)) {
            throw new NotVisible();
        }
    }

    private void requireServer() {
        if (!server.configured()) {
            throw new Refused("notice.mail.refused.noServer");
        }
    }
}
