package se.genomgang.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.Wording;
import se.genomgang.people.TestAccounts;
import se.genomgang.testing.TestClock;

/** Delivers letters of a test's own to a mail server of a test's own, one at a time, with no scheduler at work. */
final class PostOffice {

    /** For tests of servers that do not answer. */
    private static final int IMPATIENT = 300;

    static final Wording WHY = Wording.of("notice.mail.sentBy");

    private final ApplicationContext application;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final AtomicReference<Instant> machine = new AtomicReference<>(Instant.parse("2026-03-02T07:00:00Z"));
    private final MailServer server;
    private final MailDelivery delivery;
    private @Nullable BiFunction<MailId, Addressee, Optional<Written>> writing =
            (mail, to) -> Optional.of(Written.of("Prov", List.of(new Block.Paragraph("Ett prov."))));

    /** @param port of the mail server; null for none */
    PostOffice(ApplicationContext application, @Nullable Integer port) {
        this(application, port, IMPATIENT);
    }

    /** @param patience in milliseconds: how long a mail server may take to answer */
    PostOffice(ApplicationContext application, @Nullable Integer port, int patience) {
        this.application = application;
        transaction = application.getBean(TransactionTemplate.class);
        jdbc = application.getBean(JdbcClient.class);
        server = new MailServer(port == null ? null : settings(port, patience), machine::get);
        delivery = new MailDelivery(
                application.getBean(MailBook.class),
                new Writers(),
                application.getBean(Letterhead.class),
                server,
                application.getBean(SendingOrigin.class),
                transaction,
                machine::get,
                application.getBean(TestClock.class),
                "genomgang@example.org");
    }

    private static JavaMailSenderImpl settings(int port, int patience) {
        var settings = new JavaMailSenderImpl();
        settings.setHost("127.0.0.1");
        settings.setPort(port);
        Properties limits = settings.getJavaMailProperties();
        limits.put("mail.smtp.connectiontimeout", "2000");
        limits.put("mail.smtp.timeout", Integer.toString(patience));
        limits.put("mail.smtp.writetimeout", "2000");
        limits.put("mail.smtp.quitwait", "false");
        return settings;
    }

    private final class Writers extends LetterWriters {

        private Writers() {
            super(application.getBeanProvider(LetterWriter.class));
        }

        @Override
        LetterWriter of(String kind) {
            var writing = PostOffice.this.writing;
            return writing == null
                    ? super.of(kind)
                    : new LetterWriter() {
                        @Override
                        public String kind() {
                            return kind;
                        }

                        @Override
                        public Optional<Written> write(MailId mail, Addressee to) {
                            return writing.apply(mail, to);
                        }
                    };
        }
    }

    PostOffice writing(BiFunction<MailId, Addressee, Optional<Written>> writing) {
        this.writing = writing;
        return this;
    }

    PostOffice writing(Written written) {
        return writing((mail, to) -> Optional.of(written));
    }

    /** Has letters written by those who write them. */
    PostOffice writingAsEver() {
        writing = null;
        return this;
    }

    /** The letters about something that wait, the oldest first. */
    List<MailId> waiting(Subject about) {
        return jdbc.sql("select id from mail where about_type = ? and about_id = ? and state = 'WAITING' order by id")
                .params(about.type(), about.id())
                .query((row, n) -> new MailId(row.getLong(1)))
                .list();
    }

    PersonId person(String familyName) {
        return TestAccounts.person(application, familyName);
    }

    MailId post() {
        return post(person("Mottagare"), Urgency.AT_ONCE);
    }

    MailId post(PersonId to, Urgency urgency) {
        return transaction.execute(
                status -> application.getBean(Outbox.class).post(new Letter("test", to, null, WHY, urgency)));
    }

    Next deliver(MailId mail) {
        return delivery.deliver(mail);
    }

    void pass(Duration time) {
        machine.updateAndGet(now -> now.plus(time));
    }

    MailServer server() {
        return server;
    }

    boolean serverAway() {
        return server.away().isPresent();
    }

    MailState state(MailId mail) {
        return MailState.valueOf((String) row(mail).get("state"));
    }

    Map<String, Object> row(MailId mail) {
        return jdbc.sql("select * from mail where id = ?")
                .param(mail.value())
                .query()
                .singleRow();
    }

    List<String> outcomes(MailId mail) {
        return jdbc.sql("select coalesce(outcome, '-') from mail_attempt where mail_id = ? order by number")
                .param(mail.value())
                .query(String.class)
                .list();
    }

    String lastAnswer(MailId mail) {
        return jdbc.sql("select answer from mail_attempt where mail_id = ? order by number desc limit 1")
                .param(mail.value())
                .query(String.class)
                .single();
    }

    String address(MailId mail) {
        return jdbc.sql("select work_email from person p join mail m on m.person_id = p.id where m.id = ?")
                .param(mail.value())
                .query(String.class)
                .single();
    }

    boolean scheduled(MailId mail) {
        return jdbc.sql("select exists (select from scheduled_tasks where task_name = 'mail' and task_instance = ?)")
                .param(mail.toString())
                .query(Boolean.class)
                .single();
    }
}
