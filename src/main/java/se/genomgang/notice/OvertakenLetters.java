package se.genomgang.notice;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.PersonId;

/**
 * Letters of what is due that did not leave on their day, because nothing ran or the mail server was away. Instead of going one after the other when it is back, they
 * are taken back: what they were to tell has not been told, and is told with everything else in one letter. One of which the mail server may have
 * taken something is not: it goes again, under its own identity.
 */
@Component
class OvertakenLetters {

    private static final String OVERTAKEN =
            """
            select m.id from mail m
            where m.state = 'WAITING' and exists (select from notice n where n.mail_id = m.id and n.told_on < :today)
              and not exists (select from mail_attempt a where a.mail_id = m.id and (a.outcome is null or a.outcome = 'LOST'))
            """;

    private final JdbcClient jdbc;
    private final MailBook mails;

    OvertakenLetters(JdbcClient jdbc, MailBook mails) {
        this.jdbc = jdbc;
        this.mails = mails;
    }

    /** Withdraws those to the person, and takes back what they were to tell. */
    void withdraw(PersonId person, LocalDate today) {
        jdbc.sql(OVERTAKEN + " and m.person_id = :person order by m.id for update of m")
                .param("person", person.value())
                .param("today", today)
                .query((row, n) -> new MailId(row.getLong("id")))
                .list()
                .forEach(mail -> {
                    forget(mail);
                    mails.become(mail, MailState.WITHDRAWN);
                });
    }

    /**
     * Takes back what a letter was to tell that is about to leave on a later day than its own.
     *
     * @return whether it is one of these, and does not go
     */
    boolean takeBack(MailId mail, LocalDate today) {
        List<MailId> found = jdbc.sql(OVERTAKEN + " and m.id = :mail for update of m")
                .param("mail", mail.value())
                .param("today", today)
                .query((row, n) -> new MailId(row.getLong("id")))
                .list();
        found.forEach(this::forget);
        return !found.isEmpty();
    }

    private void forget(MailId mail) {
        jdbc.sql("delete from notice where mail_id = ?").param(mail.value()).update();
    }
}
