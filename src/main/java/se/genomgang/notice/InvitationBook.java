package se.genomgang.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.PersonId;
import se.genomgang.meeting.Invited;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.Occasion;

/** What those who are summoned have been told by letters. Every method belongs in a transaction of its caller's. */
@Component
class InvitationBook {

    /** Letters that the receiver has, or may have in a moment: sent, sent again, kept for want of a mail server, or being handed over. */
    private static final String REACHED =
            """
            (m.state in ('SENT', 'KEPT')
             or exists (select from mail again where again.again_of = m.id and again.state = 'SENT')
             or exists (select from mail_attempt a where a.mail_id = m.id and a.ended_at is null))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    InvitationBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a letter is about, and whether it has gone already and is to be sent once more. */
    record About(MeetingId meeting, String kind, boolean again) {}

    About about(MailId mail) {
        return jdbc.sql("select about_id, kind, state from mail where id = ?")
                .param(mail.value())
                .query((row, n) -> new About(
                        new MeetingId(row.getLong("about_id")),
                        row.getString("kind"),
                        MailState.valueOf(row.getString("state")) != MailState.WAITING))
                .single();
    }

    /** Lets one letter at a time be written to a person about a meeting, to the end of the transaction. */
    void alone(MeetingId meeting, PersonId person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('invitation ' || ? || ' ' || ?, 0))")
                .params(meeting.value(), person.value())
                .query((row, n) -> true)
                .single();
    }

    /** What a person was last told by another letter; empty when nothing. */
    Optional<Told> told(MailId mail, MeetingId meeting, PersonId person) {
        return jdbc.sql(
                        """
                        select t.method, t.date, t.starts_at, t.ends_at, t.place, t.link, bool_or(t.material) over () as material
                        from invitation_told t join mail m on m.id = t.mail_id
                        where t.meeting_id = :meeting and t.person_id = :person and t.mail_id <> :mail and
                        """
                                + REACHED + " order by t.at desc, t.mail_id desc limit 1")
                .param("meeting", meeting.value())
                .param("person", person.value())
                .param("mail", mail.value())
                .query((row, n) -> new Told(
                        row.getString("method").equals("CANCEL"),
                        new Occasion(
                                row.getObject("date", LocalDate.class),
                                row.getObject("starts_at", LocalTime.class),
                                row.getObject("ends_at", LocalTime.class),
                                row.getString("place"),
                                row.getString("link")),
                        row.getBoolean("material")))
                .optional();
    }

    /** Whether other letters to the person about the meeting have been posted, whatever became of them. */
    boolean posted(MailId mail, MeetingId meeting, PersonId person) {
        return jdbc.sql(
                        """
                        select exists (select from mail where about_type = 'meeting' and about_id = :meeting and person_id = :person and id <> :mail
                                       and kind like 'summons%' and coalesce(again_of, 0) <> :mail)
                        """)
                .param("meeting", meeting.value())
                .param("person", person.value())
                .param("mail", mail.value())
                .query(Boolean.class)
                .single();
    }

    /** Writes down what a letter says; what it was to say before it went is forgotten. */
    void note(MailId mail, PersonId person, Invited meeting, boolean cancelled, boolean material) {
        Occasion occasion = meeting.occasion();
        jdbc.sql(
                        """
                        insert into invitation_told (mail_id, meeting_id, person_id, method, sequence, date, starts_at, ends_at, place, link, material, at)
                        values (:mail, :meeting, :person, :method, :sequence, :date, :starts, :ends, :place, :link, :material, :at)
                        on conflict (mail_id) do update set method = excluded.method, sequence = excluded.sequence, date = excluded.date,
                            starts_at = excluded.starts_at, ends_at = excluded.ends_at, place = excluded.place, link = excluded.link,
                            material = excluded.material, at = excluded.at
                        """)
                .param("mail", mail.value())
                .param("meeting", meeting.id().value())
                .param("person", person.value())
                .param("method", cancelled ? "CANCEL" : "REQUEST")
                .param("sequence", meeting.sequence())
                .param("date", occasion.date())
                .param("starts", occasion.startsAt())
                .param("ends", occasion.endsAt())
                .param("place", occasion.place())
                .param("link", occasion.link())
                .param("material", material)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Whether a letter that tells the person how things are waits to be written for the first time. It is held, so that it is not written before the
     * transaction ends.
     */
    boolean unwritten(MeetingId meeting, PersonId person) {
        return !jdbc.sql(
                        """
                        select id from mail
                        where about_type = 'meeting' and about_id = :meeting and person_id = :person and state = 'WAITING' and subject is null
                          and kind in ('summons', 'summons-change') and again_of is null
                        order by id for update
                        """)
                .param("meeting", meeting.value())
                .param("person", person.value())
                .query(Long.class)
                .list()
                .isEmpty();
    }
}
