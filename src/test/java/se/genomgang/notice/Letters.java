package se.genomgang.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database says of notices and letters, held against what the mail server has received. */
final class Letters {

    private record Mail(
            long person, String messageId, String state, LocalDate on, boolean daily, int inDoubt, int attempts) {}

    private final JdbcClient jdbc;
    private final GreenMail greenMail;

    Letters(DataSource owner, GreenMail greenMail) {
        this.jdbc = JdbcClient.create(owner);
        this.greenMail = greenMail;
    }

    int count(String sql) {
        return jdbc.sql("select (" + sql + ")::int").query(Integer.class).single();
    }

    String address(long person) {
        return jdbc.sql("select work_email from person where id = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    int told() {
        return count("select count(*) from notice");
    }

    int sent() {
        return count("select count(*) from mail where state = 'SENT'");
    }

    /** Whether so many things have been told, and nothing is left to do. */
    boolean quiet(int told) {
        return count(
                        """
                        select case when exists (select from mail where state = 'WAITING') or exists (select from scheduled_tasks where task_name in ('mail', 'password-letter'))
                            then -1 else (select count(*) from notice) end""")
                == told;
    }

    /** The sweep's next minute has come, ten seconds after the last. */
    void aMinutePasses() {
        jdbc.sql(
                        """
                        update scheduled_tasks set execution_time = now(), version = version + 1
                        where task_name = 'sweep' and not picked and execution_time > now() + interval '50 seconds'""")
                .update();
    }

    /** The hours that the clock is set forward have passed for the tasks too, and for those who worked them when nobody does any longer. */
    void pass(java.time.Duration step) {
        jdbc.sql(
                        """
                        update scheduled_tasks set execution_time = execution_time - make_interval(secs => :step),
                            last_heartbeat = last_heartbeat - make_interval(secs => :step), version = version + 1""")
                .param("step", step.toSeconds())
                .update();
    }

    /** One row for each thing that is to have been told, and no other. */
    void requireTold(Map<Forecast.Row, String> forecast) {
        Map<Forecast.Row, String> rows = rows("");
        assertThat(minus(forecast.keySet(), rows.keySet())).as("missed").isEmpty();
        assertThat(minus(rows.keySet(), forecast.keySet()))
                .as("told without cause")
                .isEmpty();
        assertThat(minus(rows.entrySet(), forecast.entrySet()))
                .as("told otherwise")
                .isEmpty();
    }

    /** What has been told, less what only stands in letters of which not even a part has left. */
    Set<Forecast.Row> toldButForWhatWaits() {
        return rows(" left join mail m on m.id = n.mail_id where m.state is distinct from 'WAITING' or exists (select from mail_attempt a where a.mail_id = m.id)")
                .keySet();
    }

    private Map<Forecast.Row, String> rows(String which) {
        Map<Forecast.Row, String> rows = new LinkedHashMap<>();
        jdbc.sql("select n.*, coalesce(n.untold, 'mail') as how from notice n" + which)
                .query(row -> {
                    var key = new Forecast.Row(
                            row.getString("obligation_kind"),
                            row.getString("obligation_subject"),
                            row.getString("rung"),
                            row.getLong("recipient_id"),
                            row.getObject("due_on", LocalDate.class));
                    assertThat(rows.put(key, row.getString("how")))
                            .as("told twice: %s", key)
                            .isNull();
                });
        return rows;
    }

    private static <T> Set<T> minus(Set<T> all, Set<T> some) {
        Set<T> left = new HashSet<>(all);
        left.removeAll(some);
        return left;
    }

    /**
     * Each letter was received once, but for those whose handing over was interrupted: these at most as often as it was begun. And nobody who wants it
     * together got two in a day, such a repetition aside.
     */
    void requireReceivedOnce() {
        Map<String, Integer> received = received();
        Map<String, Integer> perDay = new HashMap<>();
        for (Mail mail : mails()) {
            int times = received.getOrDefault(mail.messageId(), 0);
            received.remove(mail.messageId());
            boolean sent = mail.state().equals("SENT");
            assertThat(times).as(mail.toString()).isBetween(sent ? 1 : 0, (sent ? 1 : 0) + mail.inDoubt());
            if (sent && mail.daily() && mail.attempts() - mail.inDoubt() == 1 && mail.inDoubt() == 0) {
                assertThat(perDay.merge(mail.person() + " " + mail.on(), 1, Integer::sum))
                        .as("letters of one day to one person: " + mail)
                        .isOne();
            }
        }
        assertThat(received).as("letters that nobody posted").isEmpty();
    }

    /** How many letters were received more than once. */
    long doubles() {
        return received().values().stream().filter(times -> times > 1).count();
    }

    /** How often a letter was received that had been before. */
    int repetitions() {
        return received().values().stream().mapToInt(times -> times - 1).sum();
    }

    Map<String, Integer> received() {
        Map<String, Integer> received = new HashMap<>();
        try {
            for (MimeMessage message : greenMail.getReceivedMessages()) {
                received.merge(message.getMessageID(), 1, Integer::sum);
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
        return received;
    }

    /** Persons by how many different letters they were sent since a day. */
    Map<Long, Long> sentSince(LocalDate day) {
        return mails().stream()
                .filter(mail -> mail.state().equals("SENT") && !mail.on().isBefore(day))
                .collect(Collectors.groupingBy(Mail::person, Collectors.counting()));
    }

    /** Those to whom a letter was being handed over when everything stopped. */
    Set<Long> inDoubt() {
        return new HashSet<>(jdbc.sql(
                        "select m.person_id from mail m join mail_attempt a on a.mail_id = m.id where a.ended_at is null")
                .query(Long.class)
                .list());
    }

    private List<Mail> mails() {
        return jdbc.sql(
                        """
                        select m.person_id, m.message_id, m.state, (m.state_at at time zone 'Europe/Stockholm')::date as day, coalesce(s.daily, true) as daily,
                               (select count(*) from mail_attempt a where a.mail_id = m.id and (a.outcome = 'LOST' or a.outcome is null)) as doubts,
                               (select count(*) from mail_attempt a where a.mail_id = m.id) as attempts
                        from mail m left join notice_setting s on s.person_id = m.person_id order by m.id""")
                .query((row, n) -> new Mail(
                        row.getLong("person_id"),
                        row.getString("message_id"),
                        row.getString("state"),
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("daily"),
                        row.getInt("doubts"),
                        row.getInt("attempts")))
                .list();
    }
}
