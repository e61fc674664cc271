package se.genomgang.protocol;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.action.Actions;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.Meetings;
import se.genomgang.meeting.MinutesSource;
import se.genomgang.meeting.Stage;
import se.genomgang.organisation.Appointments;
import se.genomgang.organisation.Functions;
import se.genomgang.organisation.Holder;
import se.genomgang.protocol.AdjustmentLedger.Answer;
import se.genomgang.protocol.AdjustmentLedger.Cause;
import se.genomgang.protocol.AdjustmentLedger.Role;
import se.genomgang.protocol.AdjustmentLedger.Round;
import se.genomgang.protocol.ProtocolDesk.Case;
import se.genomgang.routine.MeetingRules;
import se.genomgang.routine.RecordRule;
import se.genomgang.routine.Routines;

/** Sends a protocol out, takes each answer to exactly the text that was sent, and locks it when all have approved. */
@Service
@Transactional
public class Adjustment {

    /** What came of an answer. */
    public enum Outcome {
        APPROVED,
        /** It was the last approval: the protocol is locked. */
        ADJUSTED,
        /** The text is no longer the one that was sent: the protocol is a draft again and the answer was not taken. */
        TEXT_CHANGED
    }

    private final ProtocolDesk desk;
    private final ProtocolVersionRepository versions;
    private final AdjustmentLedger ledger;
    private final Locking locking;
    private final MinutesSource minutes;
    private final Meetings meetings;
    private final Actions actions;
    private final Routines routines;
    private final Appointments appointments;
    private final Functions functions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Adjustment(
            ProtocolDesk desk,
            ProtocolVersionRepository versions,
            AdjustmentLedger ledger,
            Locking locking,
            MinutesSource minutes,
            Meetings meetings,
            Actions actions,
            Routines routines,
            Appointments appointments,
            Functions functions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.desk = desk;
        this.versions = versions;
        this.ledger = ledger;
        this.locking = locking;
        this.minutes = minutes;
        this.meetings = meetings;
        this.actions = actions;
        this.routines = routines;
        this.appointments = appointments;
        this.functions = functions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sends the draft to the chosen adjusters and the head of the unit; where the routine asks for no adjustment, locks it at once. Refused
     * while the record lacks what the routine requires (R §5).
     *
     * @return whether it was locked at once
     */
    public boolean send(ProtocolId protocol, Rights rights) {
        Case found = writable(protocol, rights);
        ProtocolVersion version = latest(protocol);
        actions.holdStill(found.meeting().unit());
        var text = minutes.toBeAdjusted(found.meeting().id());
        MeetingRules rules =
                routines.rules(found.meeting().kindId(), found.meeting().unitKind());
        var lacking = Completeness.of(text, rules, code -> functions.label(code, text.date()))
                .blocking();
        if (!lacking.isEmpty()) {
            throw new Refused("protocol.refused.incomplete", lacking.size());
        }
        if (!rules.asksFor(RecordRule.ADJUSTMENT)) {
            locking.lock(found, version, minutes.canonical(text), rights.person());
            return true;
        }
        String hash = minutes.hash(minutes.canonical(text));
        version.sendOut();
        versions.saveAndFlush(version);
        List<PersonId> adjusters = text.adjusters().stream()
                .map(one -> new PersonId(one.personId()))
                .toList();
        ledger.open(version.id(), hash, heads(found), adjusters, rights.person(), clock.instant());
        meetings.advance(found.meeting().id(), Stage.ADJUSTMENT, rights.person(), today());
        events.publishEvent(new ProtocolEvent.SentForAdjustment(found.of(), rights.person(), hash));
        return false;
    }

    /** Approves exactly the text whose hash was shown; the last approval locks the protocol. */
    public Outcome approve(ProtocolId protocol, String shownHash, Rights rights) {
        Case found = readable(protocol, rights);
        ProtocolVersion version = latest(protocol);
        version.requireOut();
        Round round = asked(found, version, rights);
        actions.holdStill(found.meeting().unit());
        String canonical = minutes.canonical(minutes.of(found.meeting().id()));
        if (!minutes.hash(canonical).equals(round.contentHash())) {
            end(found, version, Cause.TEXT_CHANGED, rights.person());
            events.publishEvent(new ProtocolEvent.ApprovalsReset(found.of(), rights.person()));
            return Outcome.TEXT_CHANGED;
        }
        if (!shownHash.equals(round.contentHash())) {
            throw new Refused("protocol.refused.otherText");
        }
        answer(round, rights, Answer.APPROVED, "");
        events.publishEvent(new ProtocolEvent.Approved(found.of(), rights.person()));
        if (!ledger.approvedByAll(round.id())) {
            return Outcome.APPROVED;
        }
        locking.lock(found, version, canonical, rights.person());
        return Outcome.ADJUSTED;
    }

    /** Sends it back with what needs to change; it is a draft again. */
    public void giveBack(ProtocolId protocol, String comment, Rights rights) {
        Case found = readable(protocol, rights);
        ProtocolVersion version = latest(protocol);
        version.requireOut();
        Round round = asked(found, version, rights);
        if (comment.isBlank()) {
            throw new InvalidField("comment", "protocol.invalid.comment");
        }
        answer(round, rights, Answer.RETURNED, comment.strip());
        end(found, version, Cause.RETURNED, rights.person());
        events.publishEvent(new ProtocolEvent.Returned(found.of(), rights.person(), comment.strip()));
    }

    /** A writer takes it back to draft; the approvals given no longer hold. */
    public void withdraw(ProtocolId protocol, Rights rights) {
        Case found = writable(protocol, rights);
        end(found, latest(protocol), Cause.WITHDRAWN, rights.person());
        events.publishEvent(new ProtocolEvent.Withdrawn(found.of(), rights.person()));
    }

    private void end(Case found, ProtocolVersion version, Cause cause, PersonId by) {
        version.backToDraft();
        versions.saveAndFlush(version);
        ledger.end(version.id(), cause, by, clock.instant());
        meetings.advance(found.meeting().id(), Stage.HELD, by, today());
    }

    private Round asked(Case found, ProtocolVersion version, Rights rights) {
        Round round = ledger.latestRound(version.id()).orElseThrow(NotVisible::new);
        boolean heads = rights.heads(found.meeting().unit());
        var asked = ledger.asked(round.id()).stream()
                .filter(one -> one.person().equals(rights.person()))
                .findFirst();
        if (asked.isEmpty() && heads) {
            ledger.ask(round.id(), rights.person(), Role.HEAD);
        } else if (asked.isEmpty() || (asked.get().role() == Role.HEAD && !heads)) {
            throw new NotAllowed("protocol.notAllowed.answer");
        }
        return round;
    }

    private void answer(Round round, Rights rights, Answer answer, String comment) {
        Instant now = clock.instant();
        if (!ledger.answer(round, rights.person(), answer, comment, now)) {
            throw new Refused("protocol.refused.alreadyAnswered");
        }
    }

    private List<PersonId> heads(Case found) {
        return appointments.withCapacity(Capacity.HEAD, found.meeting().unit(), today()).stream()
                .map(Holder::person)
                .distinct()
                .toList();
    }

    private Case readable(ProtocolId protocol, Rights rights) {
        Case found = desk.hold(protocol, rights);
        if (!found.readsDraft()) {
            throw new NotAllowed("protocol.notAllowed.answer");
        }
        return found;
    }

    private Case writable(ProtocolId protocol, Rights rights) {
        Case found = desk.hold(protocol, rights);
        if (!found.writer(rights)) {
            throw new NotAllowed("protocol.notAllowed.write");
        }
        return found;
    }

    private ProtocolVersion latest(ProtocolId protocol) {
        return versions.latest(protocol.value()).orElseThrow(NotVisible::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
