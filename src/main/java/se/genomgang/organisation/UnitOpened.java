package se.genomgang.organisation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;

/** A unit was opened, with its first day. */
public record UnitOpened(PersonId actor, UnitId opened, String name, LocalDate openedOn) implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("unit", opened.value());
    }

    @Override
    public Optional<UnitId> unit() {
        return Optional.of(opened);
    }

    @Override
    public Map<String, String> details() {
        return Details.of("name", name, "from", openedOn);
    }
}
