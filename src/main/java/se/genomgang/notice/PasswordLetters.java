package se.genomgang.notice;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.Wording;
import se.genomgang.people.ForgottenPasswords;
import se.genomgang.people.PasswordAsked;

/** Letters with a link for a new password. The link is made when the letter is sent, and is kept nowhere but in it. */
@Component
class PasswordLetters implements LetterWriter {

    static final TaskDescriptor<String> TASK = TaskDescriptor.of("password-letter", String.class);

    private static final String KIND = "password";

    private final ForgottenPasswords forgotten;
    private final Outbox outbox;
    private final ObjectProvider<Scheduler> scheduler;
    private final MessageSource messages;
    private final Clock machine;

    PasswordLetters(
            ForgottenPasswords forgotten,
            Outbox outbox,
            ObjectProvider<Scheduler> scheduler,
            MessageSource messages,
            Clock machine) {
        this.forgotten = forgotten;
        this.outbox = outbox;
        this.scheduler = scheduler;
        this.messages = messages;
        this.machine = machine;
    }

    /** Puts off finding out whose it is, so that the answer takes the same time when it is nobody's. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(PasswordAsked asked) {
        Scheduler worker = scheduler.getObject();
        worker.schedule(
                TASK.instance(UUID.randomUUID().toString()).data(asked.typed()).build(), machine.now());
        Outbox.wakeAfterCommit(worker);
    }

    /** Posts a letter to whom it is, if it is anyone. */
    @Transactional
    public void post(String typed) {
        forgotten
                .whose(typed)
                .ifPresent(person -> outbox.post(
                        new Letter(KIND, person, null, Wording.of("notice.password.why"), Urgency.AT_ONCE)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Written> write(MailId mail, Addressee to) {
        return forgotten.link(to.person()).map(link -> written(link, to.language()));
    }

    private Written written(ForgottenPasswords.Link link, Locale language) {
        String token = link.path().substring(link.path().lastIndexOf('/') + 1);
        return Written.of(
                        said("subject", language),
                        List.of(
                                new Block.Paragraph(said("text", language, link.username())),
                                new Block.Button(said("choose", language), link.path()),
                                new Block.Paragraph(said("valid", language, ForgottenPasswords.VALID.toHours())),
                                new Block.Paragraph(said("notYou", language))))
                .masking(token);
    }

    private String said(String what, Locale language, Object... arguments) {
        return messages.getMessage("notice.password." + what, arguments, language);
    }
}
