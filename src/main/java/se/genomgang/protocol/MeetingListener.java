package se.genomgang.protocol;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.meeting.MeetingHeld;
import se.genomgang.meeting.Meetings;
import se.genomgang.meeting.Stage;
import se.genomgang.meeting.TextChanged;

/** Opens the draft when a meeting has been held, and takes a protocol back to draft when its text is changed while it is out. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MeetingListener {

    private final JdbcClient jdbc;
    private final ProtocolVersionRepository versions;
    private final AdjustmentLedger ledger;
    private final Meetings meetings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MeetingListener(
            JdbcClient jdbc,
            ProtocolVersionRepository versions,
            AdjustmentLedger ledger,
            Meetings meetings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.ledger = ledger;
        this.meetings = meetings;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(MeetingHeld held) {
        long id = jdbc.sql("insert into protocol (meeting_id) values (?) returning id")
                .param(held.meeting().value())
                .query(Long.class)
                .single();
        ProtocolId protocol = new ProtocolId(id);
        versions.saveAndFlush(ProtocolVersion.first(protocol, held.by(), clock.instant()));
        var of = new ProtocolEvent.Of(protocol, held.meeting(), held.unitId(), 1);
        events.publishEvent(new ProtocolEvent.Opened(of, held.by()));
    }

    @EventListener
    void on(TextChanged changed) {
        jdbc.sql(
                        """
                        select p.id, m.unit_id from protocol p join meeting m on m.id = p.meeting_id
                        where p.meeting_id = ? and m.stage = 'ADJUSTMENT'
                        """)
                .param(changed.meeting().value())
                .query((row, n) -> new Out(new ProtocolId(row.getLong("id")), row.getLong("unit_id")))
                .optional()
                .ifPresent(out -> reset(out, changed));
    }

    private record Out(ProtocolId protocol, long unit) {}

    private void reset(Out out, TextChanged changed) {
        ProtocolVersion version = versions.latest(out.protocol().value()).orElseThrow();
        version.backToDraft();
        versions.saveAndFlush(version);
        ledger.end(version.id(), AdjustmentLedger.Cause.TEXT_CHANGED, changed.by(), clock.instant());
        meetings.advance(changed.meeting(), Stage.HELD, changed.by(), LocalDate.now(clock));
        var of = new ProtocolEvent.Of(
                out.protocol(), changed.meeting(), new se.genomgang.kernel.UnitId(out.unit()), version.number());
        events.publishEvent(new ProtocolEvent.ApprovalsReset(of, changed.by()));
    }
}
