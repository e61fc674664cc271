package se.genomgang.notice;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/**
 * A letter with everything that the mail server needs.
 *
 * @param messageId the same at every attempt, so that who gets it twice is shown it once
 * @param from sender's address
 * @param sender sender's shown name
 * @param date when it is handed over
 */
record Envelope(String messageId, String from, String sender, Addressee to, Rendered letter, Date date) {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** Text and HTML as alternatives, the invitation as a third; beside them the invitation as a file, for programs that want it so, and enclosures. */
    MimeMessage message(Session session) throws MessagingException, UnsupportedEncodingException {
        var message = new Identified(session);
        message.setFrom(address(from, sender));
        message.setRecipient(MimeMessage.RecipientType.TO, address(to.address(), to.name()));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(date);
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("Content-Language", to.language().getLanguage());
        message.setContent(content());
        message.saveChanges();
        return message;
    }

    private static InternetAddress address(String address, String name)
            throws MessagingException, UnsupportedEncodingException {
        var checked = new InternetAddress(address, true);
        checked.setPersonal(Letterhead.oneLine(name), UTF_8);
        return checked;
    }

    private MimeMultipart content() throws MessagingException {
        MimeMultipart alternatives = alternatives();
        if (letter.enclosures().isEmpty() && letter.invitation() == null) {
            return alternatives;
        }
        var first = new MimeBodyPart();
        first.setContent(alternatives);
        var mixed = new MimeMultipart("mixed", first);
        for (Enclosure enclosure : letter.enclosures()) {
            mixed.addBodyPart(part(enclosure));
        }
        Invitation invitation = letter.invitation();
        if (invitation != null) {
            byte[] file = invitation.calendar().getBytes(StandardCharsets.UTF_8);
            mixed.addBodyPart(part(new Enclosure("invite.ics", "application/ics", file)));
        }
        return mixed;
    }

    private MimeMultipart alternatives() throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8);
        var html = new MimeBodyPart();
        html.setText(letter.html(), UTF_8, "html");
        var alternatives = new MimeMultipart("alternative", text, html);
        Invitation invitation = letter.invitation();
        if (invitation != null) {
            var calendar = new MimeBodyPart();
            calendar.setDataHandler(new DataHandler(new ByteArrayDataSource(
                    invitation.calendar().getBytes(StandardCharsets.UTF_8),
                    "text/calendar; method=" + invitation.method() + "; charset=UTF-8")));
            alternatives.addBodyPart(calendar);
        }
        return alternatives;
    }

    private static MimeBodyPart part(Enclosure enclosure) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(enclosure.content(), enclosure.mediaType())));
        part.setFileName(Letterhead.oneLine(enclosure.fileName()));
        return part;
    }

    /** A message that keeps the identity it is given. */
    private final class Identified extends MimeMessage {

        private Identified(Session session) {
            super(session);
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
