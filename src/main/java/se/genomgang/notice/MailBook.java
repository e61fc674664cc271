package se.genomgang.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.Wording;
import se.genomgang.web.Languages;

/** The outbox's rows. Every method belongs in a transaction of its caller's. */
@Component
class MailBook {

    private final JdbcClient jdbc;
    private final KeptWording wordings;
    private final Clock clock;

    MailBook(JdbcClient jdbc, KeptWording wordings, Clock clock) {
        this.jdbc = jdbc;
        this.wordings = wordings;
        this.clock = clock;
    }

    /** @param again the letter that this one repeats, or null; a repeated repetition repeats the first */
    MailId enter(Letter letter, String messageId, @Nullable MailId again, @Nullable PersonId by) {
        return new MailId(jdbc.sql(
                        """
                        insert into mail (kind, person_id, about_type, about_id, why_key, why_arguments, urgency, message_id, again_of, posted_at, posted_by, state_at)
                        values (:kind, :person, :aboutType, :aboutId, :whyKey, :whyArguments, :urgency, :messageId,
                                (select coalesce(again_of, id) from mail where id = :again), :now, :by, :now)
                        returning id
                        """)
                .param("kind", letter.kind())
                .param("person", letter.recipient().value())
                .param(
                        "aboutType",
                        letter.about() == null ? null : letter.about().type())
                .param("aboutId", letter.about() == null ? null : letter.about().id())
                .param("whyKey", letter.why().key())
                .param("whyArguments", wordings.write(letter.why().arguments()))
                .param("urgency", letter.urgency().name())
                .param("messageId", messageId)
                .param("again", again == null ? null : again.value())
                .param("now", now())
                .param("by", by == null ? null : by.value())
                .query(Long.class)
                .single());
    }

    /** Takes the letter for oneself until the transaction ends. */
    Optional<Post> take(MailId mail) {
        return jdbc.sql(
                        """
                        select m.id, coalesce(m.again_of, m.id) as first, m.kind, m.person_id, m.why_key, m.why_arguments, m.urgency, m.message_id, m.state,
                               p.given_name || ' ' || p.family_name as name, p.work_email, a.language
                        from mail m join person p on p.id = m.person_id left join account a on a.person_id = p.id
                        where m.id = :mail for update of m
                        """)
                .param("mail", mail.value())
                .query(this::post)
                .optional();
    }

    private Post post(ResultSet row, int number) throws SQLException {
        return new Post(
                new MailId(row.getLong("id")),
                new MailId(row.getLong("first")),
                row.getString("kind"),
                new Addressee(
                        new PersonId(row.getLong("person_id")),
                        row.getString("name"),
                        row.getString("work_email"),
                        Languages.of(row.getString("language"))),
                new Wording(row.getString("why_key"), wordings.read(row.getString("why_arguments"))),
                Urgency.valueOf(row.getString("urgency")),
                row.getString("message_id"),
                MailState.valueOf(row.getString("state")));
    }

    /** Notes that an attempt begins. One before it that has no end was interrupted. */
    void begin(MailId mail) {
        jdbc.sql("update mail_attempt set ended_at = :now, outcome = 'LOST' where mail_id = :mail and ended_at is null")
                .param("mail", mail.value())
                .param("now", now())
                .update();
        jdbc.sql(
                        """
                        insert into mail_attempt (mail_id, number, begun_at)
                        select :mail, coalesce(max(number), 0) + 1, :now from mail_attempt where mail_id = :mail
                        """)
                .param("mail", mail.value())
                .param("now", now())
                .update();
    }

    /** Notes how the attempt that has begun ended. */
    void end(MailId mail, Answer answer) {
        jdbc.sql(
                        """
                        update mail_attempt set ended_at = :now, outcome = :outcome, answer = :answer
                        where mail_id = :mail and ended_at is null
                        """)
                .param("mail", mail.value())
                .param("now", now())
                .param("outcome", answer.outcome().name())
                .param("answer", answer.text())
                .update();
    }

    /** How the letter's attempts ended, in order; those that only found the server away left out. */
    List<Outcome> outcomes(MailId mail) {
        return jdbc.sql(
                        "select outcome from mail_attempt where mail_id = ? and outcome is not null and outcome <> 'AWAY' order by number")
                .param(mail.value())
                .query((row, number) -> Outcome.valueOf(row.getString(1)))
                .list();
    }

    /** Keeps what the letter says, but for what only its receiver may see. */
    void keep(MailId mail, Addressee to, Rendered letter) {
        jdbc.sql("update mail set address = :address, subject = :subject, body = :body, html = :html where id = :mail")
                .param("mail", mail.value())
                .param("address", to.address())
                .param("subject", letter.kept(letter.subject()))
                .param("body", letter.kept(letter.text()))
                .param("html", letter.kept(letter.html()))
                .update();
    }

    /** What the mail server has taken is sent, whatever somebody decided meanwhile. */
    void become(MailId mail, MailState state) {
        jdbc.sql(
                        """
                        update mail set state = :state, state_at = :now, next_at = null
                        where id = :mail and (state = 'WAITING' or :state = 'SENT' and state <> 'SENT')
                        """)
                .param("mail", mail.value())
                .param("state", state.name())
                .param("now", now())
                .update();
    }

    /**
     * Lets a letter that stands open become something else by somebody's decision.
     *
     * @return whether it still stood so
     */
    boolean decide(MailId mail, MailState from, MailState to) {
        return jdbc.sql(
                                "update mail set state = :to, state_at = :now, next_at = null where id = :mail and state = :from")
                        .param("mail", mail.value())
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("now", now())
                        .update()
                == 1;
    }

    /** The same with all that stand so; those that did. */
    List<MailId> decideAll(MailState from, MailState to) {
        return jdbc.sql("update mail set state = :to, state_at = :now, next_at = null where state = :from returning id")
                .param("from", from.name())
                .param("to", to.name())
                .param("now", now())
                .query((row, number) -> new MailId(row.getLong(1)))
                .list();
    }

    /** What was posted as this. */
    Letter letter(MailId mail) {
        return jdbc.sql("select * from mail where id = ?")
                .param(mail.value())
                .query((row, number) -> new Letter(
                        row.getString("kind"),
                        new PersonId(row.getLong("person_id")),
                        row.getString("about_type") == null
                                ? null
                                : new Subject(row.getString("about_type"), row.getLong("about_id")),
                        new Wording(row.getString("why_key"), wordings.read(row.getString("why_arguments"))),
                        Urgency.valueOf(row.getString("urgency"))))
                .single();
    }

    void putOff(MailId mail, Duration time) {
        jdbc.sql("update mail set next_at = :next where id = :mail and state = 'WAITING'")
                .param("mail", mail.value())
                .param("next", Timestamp.from(clock.instant().plus(time)))
                .update();
    }

    /** @param now the machine's time */
    void wakeAll(Instant now) {
        jdbc.sql(
                        """
                        update scheduled_tasks set execution_time = :now, version = version + 1
                        where task_name = :task and not picked and execution_time > :now
                        """)
                .param("task", MailSending.TASK.getTaskName())
                .param("now", Timestamp.from(now))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
