package se.genomgang.notice;

import com.github.kagkarlsson.scheduler.Clock;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The way to the mail server. What concerns the server and not one letter makes it away for a while: the letters behind are then put off, without
 * each of them waiting in vain.
 */
class MailServer {

    /** How long not to try, the first time, the second, and so on; then as the last. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofMinutes(15));

    /** So many letters in a row, lost in the middle of being handed over, are the server's fault and not theirs. */
    private static final int LOST_IN_A_ROW = 3;

    private static final Logger log = LoggerFactory.getLogger(MailServer.class);

    private final @Nullable JavaMailSenderImpl settings;
    private final Clock machine;
    private final Set<String> lost = new HashSet<>();
    private @Nullable Instant awayUntil;
    private int pauses;

    /**
     * @param settings null when no server is configured
     * @param machine the machine's own time
     */
    MailServer(@Nullable JavaMailSenderImpl settings, Clock machine) {
        this.settings = settings;
        this.machine = machine;
    }

    boolean configured() {
        return settings != null;
    }

    /** How long not to try, when the server did not answer lately. */
    synchronized Optional<Duration> away() {
        return Optional.ofNullable(awayUntil)
                .map(until -> Duration.between(machine.now(), until))
                .filter(pause -> pause.compareTo(Duration.ZERO) > 0);
    }

    /** Hands a letter over. */
    Answer hand(Envelope envelope) {
        JavaMailSenderImpl server = Objects.requireNonNull(settings);
        MimeMessage message;
        try {
            message = envelope.message(server.getSession());
        } catch (MessagingException | UnsupportedEncodingException e) {
            return new Answer(Outcome.UNWRITABLE, Answer.text(e));
        }
        Answer answer = hand(message, server);
        remember(answer, envelope.messageId());
        return answer;
    }

    private static Answer hand(MimeMessage message, JavaMailSenderImpl server) {
        Transport transport = null;
        try {
            transport = server.getSession().getTransport(Objects.requireNonNullElse(server.getProtocol(), "smtp"));
            transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        } catch (MessagingException e) {
            close(transport);
            return new Answer(Outcome.AWAY, Answer.text(e));
        }
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return Answer.SENT;
        } catch (MessagingException e) {
            return Answer.of(e);
        } finally {
            close(transport);
        }
    }

    /** What the server has taken it has taken, however the parting goes. */
    private static void close(@Nullable Transport transport) {
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException e) {
                log.debug("The connection to the mail server did not end well", e);
            }
        }
    }

    private synchronized void remember(Answer answer, String messageId) {
        switch (answer.outcome()) {
            case AWAY -> pause(answer);
            case LOST -> {
                lost.add(messageId);
                if (lost.size() >= LOST_IN_A_ROW) {
                    pause(answer);
                }
            }
            default -> {
                lost.clear();
                pauses = 0;
                awayUntil = null;
            }
        }
    }

    /** Those who failed at the same time make one pause together. */
    private void pause(Answer answer) {
        if (away().isEmpty()) {
            Duration pause = PAUSES.get(Math.min(pauses, PAUSES.size() - 1));
            pauses++;
            lost.clear();
            awayUntil = machine.now().plus(pause);
            log.warn(
                    "The mail server does not take letters ({}); trying again in {} min",
                    answer.text(),
                    pause.toMinutes());
        }
    }
}
