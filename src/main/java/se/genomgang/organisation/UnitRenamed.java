package se.genomgang.organisation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;

/** A unit was given another name, with the first day it holds. */
public record UnitRenamed(PersonId actor, UnitId renamed, String name, LocalDate from) implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("unit", renamed.value());
    }

    @Override
    public Optional<UnitId> unit() {
        return Optional.of(renamed);
    }

    @Override
    public Map<String, String> details() {
        return Details.of("name", name, "from", from);
    }
}
