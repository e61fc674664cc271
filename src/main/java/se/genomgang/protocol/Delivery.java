package se.genomgang.protocol;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitKind;
import se.genomgang.meeting.Meetings;
import se.genomgang.meeting.Stage;
import se.genomgang.protocol.ProtocolDesk.Case;
import se.genomgang.routine.Routines;

/**
 * The way of an adjusted protocol to the environmental manager: submitted, received, given a registration number, and, when something in it was
 * wrong, opened again as a new version.
 */
@Service
@Transactional
public class Delivery {

    private static final int LONGEST_REGISTRATION_NUMBER = 50;

    private final ProtocolDesk desk;
    private final ProtocolVersionRepository versions;
    private final Meetings meetings;
    private final Routines routines;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Delivery(
            ProtocolDesk desk,
            ProtocolVersionRepository versions,
            Meetings meetings,
            Routines routines,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.desk = desk;
        this.versions = versions;
        this.meetings = meetings;
        this.routines = routines;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Submits it today, judged against the day the routine sets (R §5: 31 March, 31 October). The central unit's protocol is filed by the
     * environmental manager: submitted and received are one step there.
     */
    public void submit(ProtocolId protocol, Rights rights) {
        Case found = desk.hold(protocol, rights);
        boolean central = found.meeting().unitKind() == UnitKind.CENTRAL;
        if (central && !rights.manager()) {
            throw new NotAllowed("protocol.notAllowed.receive");
        }
        if (!found.writer(rights)) {
            throw new NotAllowed("protocol.notAllowed.write");
        }
        ProtocolVersion version = latest(protocol);
        version.submit();
        if (central) {
            version.receive();
        }
        versions.saveAndFlush(version);
        LocalDate today = LocalDate.now(clock);
        LocalDate due = dueOn(found);
        jdbc.sql("insert into protocol_submission values (?, ?, ?, ?, ?)")
                .params(version.id(), today, due, rights.person().value(), now())
                .update();
        events.publishEvent(new ProtocolEvent.Submitted(found.of(), rights.person(), today, due));
        if (central) {
            receipt(found, version, today, rights);
        } else {
            meetings.advance(found.meeting().id(), Stage.SUBMITTED, rights.person(), today);
        }
    }

    /** The environmental manager takes it in. */
    public void receive(ProtocolId protocol, String registrationNumber, Rights rights) {
        Case found = managed(protocol, rights);
        ProtocolVersion version = latest(protocol);
        version.receive();
        versions.saveAndFlush(version);
        receipt(found, version, LocalDate.now(clock), rights);
        if (!registrationNumber.isBlank()) {
            write(found, version, registrationNumber, rights);
        }
    }

    /** Notes the number that the registrar has given; a later one replaces it, both stay in the journal. */
    public void register(ProtocolId protocol, String registrationNumber, Rights rights) {
        Case found = managed(protocol, rights);
        ProtocolVersion version = latest(protocol);
        if (!version.state().locked()) {
            throw new Refused("protocol.refused.submitOnlyAdjusted");
        }
        if (registrationNumber.isBlank()) {
            throw new InvalidField("registrationNumber", "protocol.invalid.registration");
        }
        write(found, version, registrationNumber, rights);
    }

    /**
     * Opens a correction: a new version with a reason. The adjusted one stays as it is and stays readable.
     *
     * @return the new version's number
     */
    public int correct(ProtocolId protocol, String reason, Rights rights) {
        Case found = desk.hold(protocol, rights);
        if (!found.writer(rights)) {
            throw new NotAllowed("protocol.notAllowed.write");
        }
        if (reason.isBlank()) {
            throw new InvalidField("reason", "protocol.invalid.reason");
        }
        ProtocolVersion next =
                versions.saveAndFlush(latest(protocol).correctedBy(rights.person(), reason.strip(), clock.instant()));
        meetings.thaw(found.meeting().id());
        meetings.advance(found.meeting().id(), Stage.HELD, rights.person(), LocalDate.now(clock));
        var of = new ProtocolEvent.Of(
                found.id(), found.meeting().id(), found.meeting().unit(), next.number());
        events.publishEvent(new ProtocolEvent.CorrectionOpened(of, rights.person(), reason.strip()));
        return next.number();
    }

    private void receipt(Case found, ProtocolVersion version, LocalDate today, Rights rights) {
        jdbc.sql("insert into protocol_receipt values (?, ?, ?, ?)")
                .params(version.id(), today, rights.person().value(), now())
                .update();
        meetings.advance(found.meeting().id(), Stage.RECEIVED, rights.person(), today);
        events.publishEvent(new ProtocolEvent.Received(found.of(), rights.person()));
    }

    private void write(Case found, ProtocolVersion version, String registrationNumber, Rights rights) {
        String number = registrationNumber.strip();
        if (number.length() > LONGEST_REGISTRATION_NUMBER) {
            throw new InvalidField("registrationNumber", "protocol.invalid.registration");
        }
        int written = jdbc.sql(
                        """
                        insert into protocol_registration (protocol_version_id, registration_number, registered_by, registered_at)
                        select :version, :number, :by, :at
                        where :number is distinct from (select r.registration_number from protocol_registration r
                                                        where r.protocol_version_id = :version order by r.id desc limit 1)
                        """)
                .param("version", version.id())
                .param("number", number)
                .param("by", rights.person().value())
                .param("at", now())
                .update();
        if (written == 0) {
            return; // sent twice
        }
        events.publishEvent(new ProtocolEvent.Registered(found.of(), rights.person(), number));
    }

    private @Nullable LocalDate dueOn(Case found) {
        return routines.rules(found.meeting().kindId(), found.meeting().unitKind())
                .protocolDueOn(found.meeting().year())
                .orElse(null);
    }

    private Case managed(ProtocolId protocol, Rights rights) {
        Case found = desk.hold(protocol, rights);
        if (!rights.manager()) {
            throw new NotAllowed("protocol.notAllowed.receive");
        }
        return found;
    }

    private ProtocolVersion latest(ProtocolId protocol) {
        return versions.latest(protocol.value()).orElseThrow(NotVisible::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
