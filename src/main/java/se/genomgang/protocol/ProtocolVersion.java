package se.genomgang.protocol;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Refused;

/** One version of a protocol: the first, or a correction. Goes forward, and back only from adjustment to draft. */
@Entity
@Table(name = "protocol_version")
class ProtocolVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long protocolId;

    private int number;

    @Enumerated(EnumType.STRING)
    private ProtocolState state = ProtocolState.DRAFT;

    private String reason = "";

    private long openedBy;

    private Instant openedAt = Instant.EPOCH;

    @Version
    private int version;

    protected ProtocolVersion() {}

    private ProtocolVersion(ProtocolId protocol, int number, String reason, PersonId by, Instant at) {
        this.protocolId = protocol.value();
        this.number = number;
        this.reason = reason;
        this.openedBy = by.value();
        this.openedAt = at;
    }

    static ProtocolVersion first(ProtocolId protocol, PersonId by, Instant at) {
        return new ProtocolVersion(protocol, 1, "", by, at);
    }

    /** A correction of this version: the next number, with the reason; this one stays as it is. */
    ProtocolVersion correctedBy(PersonId by, String why, Instant at) {
        requireThat(state.locked(), "protocol.refused.correctOnlyAdjusted");
        return new ProtocolVersion(new ProtocolId(protocolId), number + 1, why, by, at);
    }

    void sendOut() {
        requireThat(state == ProtocolState.DRAFT, "protocol.refused.notDraft");
        state = ProtocolState.ADJUSTMENT;
    }

    void backToDraft() {
        requireOut();
        state = ProtocolState.DRAFT;
    }

    /** Locks it, once every one asked has approved, or at once where the routine asks for no adjustment. */
    void adjust() {
        requireThat(!state.locked(), "protocol.refused.alreadyAdjusted");
        state = ProtocolState.ADJUSTED;
    }

    void submit() {
        requireThat(state.locked(), "protocol.refused.submitOnlyAdjusted");
        requireThat(state == ProtocolState.ADJUSTED, "protocol.refused.alreadySubmitted");
        state = ProtocolState.SUBMITTED;
    }

    void receive() {
        requireThat(state != ProtocolState.RECEIVED, "protocol.refused.alreadyReceived");
        requireThat(state == ProtocolState.SUBMITTED, "protocol.refused.receiveOnlySubmitted");
        state = ProtocolState.RECEIVED;
    }

    void requireOut() {
        requireThat(state == ProtocolState.ADJUSTMENT, "protocol.refused.notOutForAdjustment");
    }

    private static void requireThat(boolean condition, String otherwise) {
        if (!condition) {
            throw new Refused(otherwise);
        }
    }

    long id() {
        return java.util.Objects.requireNonNull(id, "not stored yet");
    }

    int number() {
        return number;
    }

    ProtocolState state() {
        return state;
    }
}
