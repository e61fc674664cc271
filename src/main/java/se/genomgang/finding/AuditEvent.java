package se.genomgang.finding;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;

/** Something that happened to one audit. */
interface AuditEvent extends DomainEvent {

    AuditId audit();

    /** The unit audited; null for the whole organisation. */
    @Nullable
    UnitId owner();

    @Override
    default Subject subject() {
        return new Subject(Audit.SUBJECT, audit().value());
    }

    @Override
    default Optional<UnitId> unit() {
        return Optional.ofNullable(owner());
    }
}
