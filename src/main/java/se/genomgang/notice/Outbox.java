package se.genomgang.notice;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.genomgang.kernel.PersonId;

/**
 * Where letters are put. A letter and the task that delivers it are kept or undone with the transaction that posts it: what happened is told, and
 * what did not happen is not. Nothing is sent inside a request.
 */
@Component
public class Outbox {

    private final MailBook book;
    private final Letterhead letterhead;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock machine;
    private final java.time.Clock clock;

    /** @param scheduler asked for late: it knows the tasks, and those know who posts letters */
    Outbox(
            MailBook book,
            Letterhead letterhead,
            ObjectProvider<Scheduler> scheduler,
            Clock machine,
            java.time.Clock clock) {
        this.book = book;
        this.letterhead = letterhead;
        this.scheduler = scheduler;
        this.machine = machine;
        this.clock = clock;
    }

    /** Puts a letter in, to be sent when its {@link Urgency} allows. */
    @Transactional(propagation = Propagation.MANDATORY)
    public MailId post(Letter letter) {
        return post(letter, null, null);
    }

    /** The same, by someone who has a letter sent again. */
    @Transactional(propagation = Propagation.MANDATORY)
    MailId post(Letter letter, @Nullable MailId again, @Nullable PersonId by) {
        String messageId = "<" + UUID.randomUUID() + "@" + letterhead.host() + ">";
        MailId mail = book.enter(letter, messageId, again, by);
        Duration wait = letter.urgency() == Urgency.AT_ONCE ? Duration.ZERO : untilSendingHours(clock);
        if (wait.compareTo(Duration.ZERO) > 0) {
            book.putOff(mail, wait);
        }
        schedule(mail, wait);
        return mail;
    }

    /** How long until letters that nobody waits for may be sent; zero when they may now. */
    static Duration untilSendingHours(java.time.Clock clock) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        return Duration.between(now, SendingHours.from(now));
    }

    /** Has the letter delivered after a time, whether or not that was meant to happen before. */
    void schedule(MailId mail, Duration wait) {
        Scheduler worker = scheduler.getObject();
        var instance = MailSending.TASK.instance(mail.toString()).build();
        var when = machine.now().plus(wait);
        if (!worker.scheduleIfNotExists(instance, when)) {
            worker.reschedule(instance, when);
        }
        if (wait.isZero()) {
            wakeAfterCommit(worker);
        }
    }

    /** Has every letter tried now that is put off. */
    void wakeAll() {
        book.wakeAll(machine.now());
        wakeAfterCommit(scheduler.getObject());
    }

    static void wakeAfterCommit(Scheduler worker) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.triggerCheckForDueExecutions();
            }
        });
    }
}
