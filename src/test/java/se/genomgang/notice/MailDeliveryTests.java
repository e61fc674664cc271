package se.genomgang.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import se.genomgang.kernel.PersonId;
import se.genomgang.testing.ApplicationTest;
import se.genomgang.testing.TestClock;

@ApplicationTest
@DisplayName("A letter")
class MailDeliveryTests {

    private final GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Outbox outbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private PostOffice office;

    @BeforeEach
    void open() {
        greenMail.start();
        office = new PostOffice(application, greenMail.getSmtp().getPort());
    }

    @AfterEach
    void shut() {
        greenMail.stop();
    }

    @Test
    void is_posted_with_its_cause_or_not_at_all() {
        PersonId to = office.person("Ångrad");
        Letter letter = new Letter("test", to, null, PostOffice.WHY, Urgency.AT_ONCE);
        MailId undone = transaction.execute(status -> {
            MailId mail = outbox.post(letter);
            assertThat(office.scheduled(mail)).isTrue();
            status.setRollbackOnly();
            return mail;
        });
        assertThat(office.scheduled(undone)).isFalse();
        assertThat(jdbc.sql("select count(*) from mail where person_id = ?")
                        .param(to.value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> outbox.post(letter)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void goes_as_text_and_as_html_in_the_receivers_language_and_is_kept_as_it_was_sent() throws Exception {
        office.writing(new Written(
                "Protokollet väntar på dig",
                List.of(
                        new Block.Paragraph("Två saker är försenade."),
                        new Block.Heading("Försenat"),
                        new Block.Items(List.of(new Block.Item("Skriv <protokollet>", "LG 1-2026", "/meetings/17"))),
                        new Block.Button("Öppna mötet", "/meetings/17")),
                List.of(new Enclosure("möte\r\nBcc: x.txt", "text/plain", "Bilaga".getBytes())),
                new Invitation("REQUEST", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),
                java.util.Set.of()));
        MailId mail = office.post();
        assertThat(office.deliver(mail)).isEqualTo(Next.NOTHING);

        MimeMessage message = greenMail.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Protokollet väntar på dig");
        assertThat(message.getHeader("Message-ID"))
                .containsExactly((String) office.row(mail).get("message_id"));
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        MimeMultipart mixed = (MimeMultipart) message.getContent();
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("möte Bcc: x.txt");
        MimeMultipart alternatives = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertThat(alternatives.getContentType()).startsWith("multipart/alternative");
        assertThat((String) alternatives.getBodyPart(0).getContent())
                .contains("Hej Test Mottagare!", "FÖRSENAT", "- Skriv <protokollet>", "http://localhost:")
                .contains("/meetings/17");
        assertThat((String) alternatives.getBodyPart(1).getContent())
                .contains("lang=\"sv\"", "Skriv &lt;protokollet&gt;", "/meetings/17\"");
        assertThat(alternatives.getBodyPart(2).getContentType()).contains("text/calendar", "method=REQUEST");

        assertThat(office.state(mail)).isEqualTo(MailState.SENT);
        assertThat(office.outcomes(mail)).containsExactly("SENT");
        assertThat(office.row(mail))
                .containsEntry("subject", "Protokollet väntar på dig")
                .hasEntrySatisfying("body", body -> assertThat((String) body).contains("- Skriv <protokollet>"));
        assertThat(office.deliver(mail)).as("sent already").isEqualTo(Next.NOTHING);
        assertThat(greenMail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void is_english_for_who_has_chosen_english() {
        PersonId reader = office.person("Reader");
        jdbc.sql("insert into account (person_id, username, language, created_at) values (?, ?, 'en', now())")
                .params(reader.value(), "mail.reader." + reader)
                .update();
        office.deliver(office.post(reader, Urgency.AT_ONCE));
        assertThat(GreenMailUtil.getBody(greenMail.getReceivedMessages()[0])).contains("Dear Test Reader,");
    }

    @Test
    void is_withdrawn_when_it_is_no_longer_needed() {
        office.writing((mail, to) -> Optional.empty());
        MailId mail = office.post();
        assertThat(office.deliver(mail)).isEqualTo(Next.NOTHING);
        assertThat(office.state(mail)).isEqualTo(MailState.WITHDRAWN);
        assertThat(greenMail.getReceivedMessages()).isEmpty();
        assertThat(office.outcomes(mail)).isEmpty();
    }

    @Test
    void waits_for_working_hours_when_nobody_waits_for_it() {
        clock.set(LocalDateTime.of(2026, 4, 30, 18, 0));
        PersonId to = office.person("Ledig");
        MailId quiet = office.post(to, Urgency.WORKING_HOURS);
        MailId hurried = office.post(to, Urgency.AT_ONCE);
        assertThat(office.deliver(quiet).in()).as("1 May is a Friday off").isEqualTo(Duration.ofHours(13 + 72));
        assertThat(office.row(quiet).get("next_at")).asString().startsWith("2026-05-04");
        assertThat(office.deliver(hurried)).isEqualTo(Next.NOTHING);
        assertThat(greenMail.getReceivedMessages()).hasSize(1);

        clock.set(LocalDateTime.of(2026, 5, 4, 7, 0));
        assertThat(office.deliver(quiet)).isEqualTo(Next.NOTHING);
        assertThat(office.state(quiet)).isEqualTo(MailState.SENT);
        assertThat(office.row(quiet).get("next_at")).isNull();
    }

    @Test
    void keeps_nothing_that_only_its_receiver_may_see() {
        office.writing(Written.of("Nytt lösenord", List.of(new Block.Button("Välj lösenord", "/password/hemligt-tal")))
                .masking("hemligt-tal"));
        MailId mail = office.post();
        office.deliver(mail);
        assertThat(GreenMailUtil.getBody(greenMail.getReceivedMessages()[0])).contains("/password/hemligt-tal");
        assertThat(office.row(mail).toString()).doesNotContain("hemligt-tal").contains("/password/••••");
    }

    @Test
    void has_nothing_in_its_head_that_names_and_subjects_put_there() throws Exception {
        office.writing(Written.of("Rubrik\r\nBcc: alla@example.org\u2028X: y", List.of()));
        PersonId to = office.person("Elak\r\nBcc: alla@example.org");
        MailId mail = office.post(to, Urgency.AT_ONCE);
        office.deliver(mail);
        MimeMessage message = greenMail.getReceivedMessages()[0];
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getSubject()).isEqualTo("Rubrik Bcc: alla@example.org X: y");
        assertThat(((InternetAddress) message.getAllRecipients()[0]).getPersonal())
                .isEqualTo("Test Elak Bcc: alla@example.org");
        assertThat(office.row(mail)).containsEntry("subject", "Rubrik Bcc: alla@example.org X: y");
    }

    @Test
    void is_kept_where_there_is_no_server_and_can_be_read() {
        PostOffice without = new PostOffice(application, null);
        MailId mail = without.post();
        assertThat(without.deliver(mail)).isEqualTo(Next.NOTHING);
        assertThat(without.state(mail)).isEqualTo(MailState.KEPT);
        assertThat(without.row(mail)).containsEntry("subject", "Prov");
        assertThat(without.outcomes(mail)).isEmpty();
    }
}
