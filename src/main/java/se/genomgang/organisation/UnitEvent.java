package se.genomgang.organisation;

import java.util.Optional;
import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;

/** Something that happened to a unit. */
interface UnitEvent extends DomainEvent {

    /** Which unit. */
    UnitId of();

    @Override
    default Subject subject() {
        return new Subject("unit", of().value());
    }

    @Override
    default Optional<UnitId> unit() {
        return Optional.of(of());
    }
}
