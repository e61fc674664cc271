package se.genomgang.protocol;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;
import se.genomgang.meeting.MeetingId;

/** What happened to a protocol, each within its meeting. */
public sealed interface ProtocolEvent extends DomainEvent {

    /** The protocol, its meeting and unit, and which version of it. */
    record Of(ProtocolId protocol, MeetingId meeting, UnitId unitId, int number) {}

    Of of();

    @Override
    default Subject subject() {
        return new Subject("protocol", of().protocol().value());
    }

    @Override
    default Optional<Subject> context() {
        return Optional.of(of().meeting().subject());
    }

    @Override
    default Optional<UnitId> unit() {
        return Optional.of(of().unitId());
    }

    @Override
    default Map<String, String> details() {
        return Map.of("version", Integer.toString(of().number()));
    }

    /** The draft was opened when the meeting had been held. */
    record Opened(Of of, @Nullable PersonId actor) implements ProtocolEvent {}

    record SentForAdjustment(Of of, PersonId actor, String contentHash) implements ProtocolEvent {

        @Override
        public Map<String, String> details() {
            return Map.of("hash", contentHash);
        }
    }

    record Approved(Of of, PersonId actor) implements ProtocolEvent {}

    record Returned(Of of, PersonId actor, String comment) implements ProtocolEvent {

        @Override
        public Map<String, String> details() {
            return Map.of("reason", comment);
        }
    }

    /** The text was changed while out: the approvals given no longer hold and it is a draft again. */
    record ApprovalsReset(Of of, @Nullable PersonId actor) implements ProtocolEvent {}

    /** A writer took it back to draft: the approvals given no longer hold. */
    record Withdrawn(Of of, PersonId actor) implements ProtocolEvent {}

    record Adjusted(Of of, PersonId actor, String contentHash) implements ProtocolEvent {

        @Override
        public Map<String, String> details() {
            return Map.of("hash", contentHash);
        }
    }

    /** @param submittedOn the day it counts as sent */
    record Submitted(Of of, PersonId actor, LocalDate submittedOn, @Nullable LocalDate dueOn) implements ProtocolEvent {

        @Override
        public Map<String, String> details() {
            return dueOn == null
                    ? Map.of("date", submittedOn.toString())
                    : Map.of("date", submittedOn.toString(), "due", dueOn.toString());
        }
    }

    record Received(Of of, PersonId actor) implements ProtocolEvent {}

    record Registered(Of of, PersonId actor, String registrationNumber) implements ProtocolEvent {

        @Override
        public Map<String, String> details() {
            return Map.of("registrationNumber", registrationNumber);
        }
    }

    record CorrectionOpened(Of of, PersonId actor, String reason) implements ProtocolEvent {

        @Override
        public Map<String, String> details() {
            return Map.of("version", Integer.toString(of.number()), "reason", reason);
        }
    }
}
