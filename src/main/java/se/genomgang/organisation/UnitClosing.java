package se.genomgang.organisation;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.PersonId;

/** Ends a unit together with every appointment in it. */
@Component
class UnitClosing {

    private final EntityManager entities;
    private final AppointmentRepository appointments;
    private final AppointmentFacts facts;
    private final UnitReading units;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnitClosing(
            EntityManager entities,
            AppointmentRepository appointments,
            AppointmentFacts facts,
            UnitReading units,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entities = entities;
        this.appointments = appointments;
        this.facts = facts;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    void close(Unit unit, CloseUnit command, PersonId by) {
        if (command.successor() != null
                && units.byId(command.successor(), command.lastDay())
                        .filter(successor -> successor.openOn(command.lastDay().plusDays(1)))
                        .isEmpty()) {
            throw new InvalidField("successor", "organisation.invalid.successorNotOpen");
        }
        entities.persist(unit.close(command, new UnitClosure.Decision(by, clock.instant())));
        for (Appointment appointment :
                appointments.heldAfter(command.lastDay(), unit.id().value())) {
            if (appointment.beginsBefore(command.lastDay().plusDays(1))) {
                appointment.end(command.lastDay(), null);
                events.publishEvent(new AppointmentEnded(by, facts.of(appointment)));
            } else {
                events.publishEvent(new AppointmentWithdrawn(by, facts.of(appointment)));
                appointments.delete(appointment);
            }
        }
        entities.flush();
        events.publishEvent(new UnitClosed(by, unit.id(), command.lastDay(), command.successor()));
    }
}
