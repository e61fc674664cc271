package se.genomgang.finding;

import java.util.Optional;
import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;

/** Something that happened to one finding. */
interface FindingEvent extends DomainEvent {

    FindingId finding();

    /** The unit whose finding it is. */
    UnitId owner();

    @Override
    default Subject subject() {
        return new Subject(Finding.SUBJECT, finding().value());
    }

    @Override
    default Optional<UnitId> unit() {
        return Optional.of(owner());
    }
}
