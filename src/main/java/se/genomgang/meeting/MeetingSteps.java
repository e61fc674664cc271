package se.genomgang.meeting;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Stale;

/** Writes down each step of a meeting's life, who and when, and tells it. */
@Component
class MeetingSteps {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MeetingSteps(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @param event what happened; the meeting has been flushed, so that listeners read it as it is now */
    void taken(Step step, String reason, MeetingEvent event) {
        jdbc.sql("insert into meeting_step (meeting_id, step, reason, by_id, at) values (?, ?, ?, ?, ?)")
                .params(
                        event.meeting().value(),
                        step.name(),
                        reason.strip(),
                        event.by().value(),
                        Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(event);
    }

    /** Somebody else moved it since: told with where it stands now, and by whom. A number that it never had is refused by its latest step. */
    void refuseStale(Meeting meeting, Occasion mine, int sequence) {
        refuseStale(meeting, mine.inShort(), sequence);
    }

    /** The same, for what somebody else says of a meeting as they saw it. */
    void refuseStale(Meeting meeting, String mine, int sequence) {
        if (meeting.sequence() == sequence) {
            return;
        }
        List<StepView> steps = of(meeting.id());
        StepView last = steps.stream()
                .filter(step -> step.step() == Step.RESCHEDULED || step.step() == Step.CANCELLED)
                .reduce((earlier, later) -> later)
                .orElseGet(() -> steps.get(steps.size() - 1));
        throw new Stale(mine, meeting.occasion().inShort(), last.byName(), last.at(), meeting.sequence());
    }

    List<StepView> of(MeetingId meeting) {
        return jdbc.sql(
                        """
                        select s.step, s.reason, p.given_name || ' ' || p.family_name as by_name, s.at
                        from meeting_step s join person p on p.id = s.by_id
                        where s.meeting_id = ? order by s.id
                        """)
                .param(meeting.value())
                .query((row, n) -> new StepView(
                        Step.valueOf(row.getString("step")),
                        row.getString("reason"),
                        row.getString("by_name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
