package se.genomgang.organisation;

import java.util.Map;
import java.util.Optional;
import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;

/** Something that happened to an appointment, within its unit. */
interface AppointmentEvent extends DomainEvent {

    AppointmentFact appointment();

    @Override
    default Subject subject() {
        return new Subject("appointment", appointment().id());
    }

    @Override
    default Optional<Subject> context() {
        return Optional.of(new Subject("unit", appointment().unit().value()));
    }

    @Override
    default Optional<UnitId> unit() {
        return Optional.of(appointment().unit());
    }

    @Override
    default Map<String, String> details() {
        return appointment().details();
    }
}
