package se.genomgang.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Delivers one letter: writes it in one transaction, hands it to the mail server outside of any, and notes in another how that went. Whatever is
 * interrupted between is begun again, under the same Message-ID.
 */
@Component
class MailDelivery {

    /** So often a letter may be deferred by the mail server, or fail to be written for the database's sake, before it is set aside. */
    static final int MOST_DEFERRALS = 24;

    /** How long to wait after the first failure, the second, and so on; then as the last. */
    static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(60));

    /** How long until one looks again whether a restored copy has been released. Releasing does not wait for it. */
    private static final Duration WHILE_HELD = Duration.ofMinutes(15);

    /** So often the end of an attempt is noted before one gives up on the database. */
    private static final int STUBBORNNESS = 5;

    private static final Logger log = LoggerFactory.getLogger(MailDelivery.class);

    private final MailBook book;
    private final LetterWriters writers;
    private final Letterhead letterhead;
    private final MailServer server;
    private final SendingOrigin origin;
    private final TransactionTemplate transaction;
    private final com.github.kagkarlsson.scheduler.Clock machine;
    private final Clock clock;
    private final String from;

    MailDelivery(
            MailBook book,
            LetterWriters writers,
            Letterhead letterhead,
            MailServer server,
            SendingOrigin origin,
            TransactionTemplate transaction,
            com.github.kagkarlsson.scheduler.Clock machine,
            Clock clock,
            @Value("${genomgang.mail-from}") String from) {
        this.book = book;
        this.writers = writers;
        this.letterhead = letterhead;
        this.server = server;
        this.origin = origin;
        this.transaction = transaction;
        this.machine = machine;
        this.clock = clock;
        this.from = from;
    }

    /** What is known when a letter is about to be handed over: either that, or what follows instead. */
    private record Begun(@Nullable Envelope envelope, Next instead) {}

    /** Tries to deliver a letter. */
    Next deliver(MailId mail) {
        Optional<Duration> away = server.away();
        if (away.isPresent()) {
            return putOff(mail, away.get());
        }
        Begun begun;
        try {
            begun = transaction.execute(status -> begin(mail));
        } catch (RuntimeException e) {
            return unwritable(mail, e);
        }
        return begun.envelope() == null ? begun.instead() : conclude(mail, server.hand(begun.envelope()));
    }

    private Next putOff(MailId mail, Duration time) {
        transaction.executeWithoutResult(status -> book.putOff(mail, time));
        return Next.in(time);
    }

    private Begun begin(MailId mail) {
        Post post = book.take(mail)
                .filter(found -> found.state() == MailState.WAITING)
                .orElse(null);
        if (post == null) {
            return new Begun(null, Next.NOTHING);
        }
        if (server.configured()) {
            Duration wait = !origin.permits()
                    ? WHILE_HELD
                    : post.urgency() == Urgency.AT_ONCE ? Duration.ZERO : Outbox.untilSendingHours(clock);
            if (wait.compareTo(Duration.ZERO) > 0) {
                book.putOff(mail, wait);
                return new Begun(null, Next.in(wait));
            }
        }
        return write(post);
    }

    private Begun write(Post post) {
        Optional<Rendered> letter = speaking(post);
        if (letter.isEmpty()) {
            book.become(post.id(), MailState.WITHDRAWN);
            return new Begun(null, Next.NOTHING);
        }
        book.keep(post.id(), post.to(), letter.get());
        if (!server.configured()) {
            book.become(post.id(), MailState.KEPT);
            return new Begun(null, Next.NOTHING);
        }
        book.begin(post.id());
        var envelope = new Envelope(
                post.messageId(),
                from,
                letterhead.sender(post.to()),
                post.to(),
                letter.get(),
                Date.from(machine.now()));
        return new Begun(envelope, Next.NOTHING);
    }

    /** Writes in the receiver's language. */
    private Optional<Rendered> speaking(Post post) {
        LocaleContextHolder.setLocale(post.to().language());
        try {
            return writers.of(post.kind())
                    .write(post.first(), post.to())
                    .map(letter -> letterhead.render(letter, post.to(), post.why()));
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    /** A database that is away says nothing against the letter: it is tried again, but not for ever. */
    private Next unwritable(MailId mail, RuntimeException failure) {
        boolean database = QuietOutages.concernTheDatabase(failure);
        Answer answer = new Answer(Outcome.UNWRITABLE, Answer.text(failure));
        if (database) {
            log.warn("Letter {} could not be written, and will be: {}", mail, answer.text());
        } else {
            log.warn("Letter {} could not be written", mail, failure);
        }
        return transaction.execute(status -> {
            book.begin(mail);
            return note(mail, answer, !database);
        });
    }

    /** What the mail server has taken and the database does not get to know is sent once more: so one insists. */
    private Next conclude(MailId mail, Answer answer) {
        for (int tried = 1; ; tried++) {
            try {
                return transaction.execute(status -> note(mail, answer, answer.outcome() == Outcome.UNWRITABLE));
            } catch (DataAccessException | TransactionException e) {
                if (tried == STUBBORNNESS) {
                    throw e;
                }
            }
        }
    }

    private Next note(MailId mail, Answer answer, boolean hopeless) {
        book.end(mail, answer);
        if (answer.outcome() == Outcome.SENT) {
            book.become(mail, MailState.SENT);
            return Next.NOTHING;
        }
        List<Outcome> outcomes = book.outcomes(mail);
        long against = outcomes.stream().filter(Outcome::againstTheLetter).count();
        if (hopeless || answer.outcome() == Outcome.REFUSED || against >= MOST_DEFERRALS) {
            book.become(mail, MailState.SET_ASIDE);
            log.warn("Letter {} is set aside: {}", mail, answer.text());
            return Next.NOTHING;
        }
        Duration pause = server.away().orElse(PAUSES.get(Math.max(0, Math.min(outcomes.size(), PAUSES.size()) - 1)));
        book.putOff(mail, pause);
        return Next.in(pause);
    }
}
