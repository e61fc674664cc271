package se.genomgang.protocol;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.action.Actions;
import se.genomgang.kernel.PersonId;
import se.genomgang.meeting.CancellingDecisions;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.Meetings;
import se.genomgang.meeting.MinutesSource;
import se.genomgang.meeting.Stage;

/** Makes a version final: keeps its canonical text with its hash and who approved it, freezes the meeting and lets everyone see the actions decided, and what
 * was decided to be cancelled is. */
@Component
class Locking {

    private final ProtocolVersionRepository versions;
    private final Archive archive;
    private final Approvals approvals;
    private final Meetings meetings;
    private final MinutesSource minutes;
    private final Actions actions;
    private final CancellingDecisions cancelling;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Locking(
            ProtocolVersionRepository versions,
            Archive archive,
            Approvals approvals,
            Meetings meetings,
            MinutesSource minutes,
            Actions actions,
            CancellingDecisions cancelling,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.versions = versions;
        this.archive = archive;
        this.approvals = approvals;
        this.meetings = meetings;
        this.minutes = minutes;
        this.actions = actions;
        this.cancelling = cancelling;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    void lock(ProtocolDesk.Case found, ProtocolVersion version, String canonical, PersonId by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        MeetingId meeting = found.meeting().id();
        version.adjust();
        versions.saveAndFlush(version);
        String hash = minutes.hash(canonical);
        archive.keep(version.id(), canonical, hash, now);
        approvals.keep(version.id());
        meetings.freeze(meeting);
        meetings.advance(meeting, Stage.ADJUSTED, by, LocalDate.now(clock));
        actions.settle("decision", decisions(meeting, ""));
        actions.publish("decision", decisions(meeting, " and not p.secret"), meeting.subject(), by);
        cancelling.takeEffect(meeting, by);
        events.publishEvent(new ProtocolEvent.Adjusted(found.of(), by, hash));
    }

    /** @param which a further condition: what was decided under a point marked secret stays with those who read the unit's drafts */
    private List<Long> decisions(MeetingId meeting, String which) {
        return jdbc.sql("select d.id from decision d join agenda_point p on p.id = d.point_id where p.meeting_id = ?"
                        + which)
                .param(meeting.value())
                .query(Long.class)
                .list();
    }
}
