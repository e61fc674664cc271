package se.genomgang.meeting;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;

/** Answers of those who are summoned: whether they come. They may change their mind until the meeting has been held. */
@Service
@Transactional
public class Replies {

    /** In characters. */
    public static final int WORDS_LIMIT = 500;

    /** An expression over {@code meeting m}: everyone summoned, as {@link GivenReply} in JSON. */
    static final String SQL =
            """
            (select json_agg(json_build_object('person', s.person_id, 'reply', r.reply, 'words', r.words, 'date', r.date,
                    'startsAt', r.starts_at, 'endsAt', r.ends_at, 'at', r.at) order by s.person_id)
                from (select distinct p.person_id from participant p
                      where p.meeting_id = m.id and p.person_id is not null and p.summoned_at is not null) s
                left join lateral (select * from participant_reply x where x.meeting_id = m.id and x.person_id = s.person_id
                                   order by x.id desc limit 1) r on true)
            """;

    private final MeetingViews views;
    private final MeetingGate gate;
    private final MeetingSteps steps;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Replies(
            MeetingViews views,
            MeetingGate gate,
            MeetingSteps steps,
            MessageSource messages,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.views = views;
        this.gate = gate;
        this.steps = steps;
        this.messages = messages;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Who is summoned to the meeting and what they have answered; the caller shows each reader what is theirs. */
    @Transactional(readOnly = true)
    public MeetingReplies of(MeetingId meeting, Occasion occasion) {
        List<GivenReply> given = jdbc.sql("select " + SQL + " as replies from meeting m where m.id = ?")
                .param(meeting.value())
                .query((row, n) -> JsonRows.read(row, "replies", GivenReply.class))
                .single();
        return new MeetingReplies(occasion, given);
    }

    /**
     * The meeting with the answers to it, for one who is asked.
     *
     * @throws NotAllowed when the person is not summoned
     */
    @Transactional(readOnly = true)
    public Asked asked(MeetingId id, Rights rights) {
        MeetingView meeting = views.get(id, rights);
        MeetingReplies replies = of(id, meeting.occasion());
        if (!replies.asks(rights.person())) {
            throw new NotAllowed("meeting.notAllowed.reply");
        }
        return new Asked(meeting, replies);
    }

    /** A meeting that somebody is asked to. */
    public record Asked(MeetingView meeting, MeetingReplies replies) {}

    /**
     * Answers for oneself. The same answer again changes nothing.
     *
     * @param sequence how many times the one who answers has seen the meeting moved
     * @throws se.genomgang.kernel.Stale when it has been moved since: the answer was meant for another time
     */
    public void give(MeetingId id, Reply reply, String words, int sequence, Rights rights) {
        asked(id, rights);
        Meeting meeting = gate.locked(id);
        if (!meeting.awaitsReplies()) {
            throw new Refused("meeting.refused.reply");
        }
        String clean = PlainText.of("words", words, WORDS_LIMIT).strip();
        steps.refuseStale(meeting, said(reply, clean), sequence);
        GivenReply latest = of(id, meeting.occasion()).latest(rights.person().value());
        boolean same = latest != null
                && latest.isFor(meeting.occasion())
                && latest.reply() == reply
                && clean.equals(latest.words());
        if (!same) {
            keep(meeting, rights.person(), reply, clean);
            events.publishEvent(new ReplyGiven(id, meeting.unit(), rights.person(), reply));
        }
    }

    private String said(Reply reply, String words) {
        String answer = messages.getMessage("meeting.reply." + reply, null, LocaleContextHolder.getLocale());
        return words.isEmpty() ? answer : answer + "\n" + words;
    }

    private void keep(Meeting meeting, PersonId person, Reply reply, String words) {
        Occasion occasion = meeting.occasion();
        jdbc.sql(
                        """
                        insert into participant_reply (meeting_id, person_id, reply, words, date, starts_at, ends_at, at)
                        values (:meeting, :person, :reply, :words, :date, :starts, :ends, :at)
                        """)
                .param("meeting", meeting.id().value())
                .param("person", person.value())
                .param("reply", reply.name())
                .param("words", words)
                .param("date", occasion.date())
                .param("starts", occasion.startsAt())
                .param("ends", occasion.endsAt())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
