package se.genomgang.notice;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt came to.
 *
 * @param outcome what it means
 * @param text what was said, for who looks into it; one line
 */
record Answer(Outcome outcome, @Nullable String text) {

    static final Answer SENT = new Answer(Outcome.SENT, null);

    private static final int TOO_LARGE = 552;
    private static final int CLOSING = 421;
    private static final int LONGEST = 500;
    private static final Pattern LINES = Pattern.compile("[\\p{Cntrl}\\s]+");

    /** An answer in the middle of the handing over. A server that does not let us send at all says nothing against the letter. */
    static Answer of(MessagingException failure) {
        for (Exception each = failure; each != null; each = next(each)) {
            if (each instanceof SMTPSenderFailedException || each instanceof AuthenticationFailedException) {
                return new Answer(Outcome.AWAY, text(each));
            }
            if (each instanceof SMTPAddressFailedException refused) {
                return of(refused.getReturnCode(), each);
            }
            if (each instanceof SMTPSendFailedException refused && next(each) == null) {
                return concernsTheSender(refused)
                        ? new Answer(Outcome.AWAY, text(each))
                        : of(refused.getReturnCode(), each);
            }
        }
        return new Answer(Outcome.LOST, text(failure));
    }

    /** Whether the server will not even hear of a letter from here; that this one is too large is said at the same place. */
    private static boolean concernsTheSender(SMTPSendFailedException refused) {
        return refused.getReturnCode() > 0
                && refused.getReturnCode() != TOO_LARGE
                && String.valueOf(refused.getCommand()).startsWith("MAIL");
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException chained ? chained.getNextException() : null;
    }

    private static Answer of(int code, Exception failure) {
        if (code == CLOSING) {
            return new Answer(Outcome.AWAY, text(failure));
        }
        if (code >= 400 && code < 500) {
            return new Answer(Outcome.DEFERRED, text(failure));
        }
        return new Answer(code >= 500 ? Outcome.REFUSED : Outcome.LOST, text(failure));
    }

    /** What a failure and its causes say, without repeating, on one line. */
    static String text(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String said = LINES.matcher(String.valueOf(each.getMessage()))
                    .replaceAll(" ")
                    .strip();
            if (each.getMessage() == null) {
                said = each.getClass().getSimpleName();
            }
            if (text.indexOf(said) < 0) {
                text.append(text.isEmpty() ? "" : "; ").append(said);
            }
        }
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
