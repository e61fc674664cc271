package se.genomgang.cycle;

import java.util.Map;
import java.util.Optional;
import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;

/** Something that happened to a unit's cycle of a year. */
interface CycleEvent extends DomainEvent {

    String SUBJECT = "cycle";

    long cycle();

    UnitId owner();

    int year();

    @Override
    default Subject subject() {
        return new Subject(SUBJECT, cycle());
    }

    @Override
    default Optional<UnitId> unit() {
        return Optional.of(owner());
    }

    @Override
    default Map<String, String> details() {
        return Map.of("year", Integer.toString(year()));
    }
}
