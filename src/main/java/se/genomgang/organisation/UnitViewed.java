package se.genomgang.organisation;

import java.util.Optional;
import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;

/** An auditor looked at a unit: each such view is logged. */
public record UnitViewed(PersonId actor, UnitId viewed) implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("unit", viewed.value());
    }

    @Override
    public Optional<UnitId> unit() {
        return Optional.of(viewed);
    }
}
