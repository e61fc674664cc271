package se.genomgang.organisation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;

/** A unit's last day was decided, inclusive, and which unit takes over. */
public record UnitClosed(PersonId actor, UnitId closed, LocalDate lastDay, @Nullable UnitId successor)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("unit", closed.value());
    }

    @Override
    public Optional<UnitId> unit() {
        return Optional.of(closed);
    }

    @Override
    public Map<String, String> details() {
        return Details.of("lastDay", lastDay);
    }
}
