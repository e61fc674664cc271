package se.genomgang.organisation;

import java.util.Map;
import java.util.Optional;
import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;

/** An appointment was given its last day. */
public record AppointmentEnded(PersonId actor, AppointmentFact appointment) implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("appointment", appointment.id());
    }

    @Override
    public Optional<Subject> context() {
        return Optional.of(new Subject("unit", appointment.unit().value()));
    }

    @Override
    public Optional<UnitId> unit() {
        return Optional.of(appointment.unit());
    }

    @Override
    public Map<String, String> details() {
        return appointment.details();
    }
}
