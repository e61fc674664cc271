package se.genomgang.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Refused;

/** Lets one holder follow another without a gap and without an overlap. */
@Component
class Appointing {

    private final AppointmentRepository appointments;
    private final AppointmentFacts facts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Appointing(
            AppointmentRepository appointments, AppointmentFacts facts, ApplicationEventPublisher events, Clock clock) {
        this.appointments = appointments;
        this.facts = facts;
        this.events = events;
        this.clock = clock;
    }

    /** Two who appoint at the same time: the second is refused, by the lock's order or by the database's own constraint. */
    long appoint(Appoint command, FunctionView function, PersonId by) {
        try {
            makeRoom(command, function, by);
            appointments.flush();
            Appointment appointment =
                    appointments.saveAndFlush(new Appointment(command, function.single(), by, clock.instant()));
            events.publishEvent(new Appointed(by, facts.of(appointment)));
            return appointment.id();
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException e) {
            throw new Refused("organisation.refused.overlap");
        }
    }

    private void makeRoom(Appoint command, FunctionView function, PersonId by) {
        List<Appointment> held =
                appointments
                        .heldFrom(command.from(), command.unit().value(), command.functionCode(), command.deputy())
                        .stream()
                        .filter(each -> each.overlaps(command.from(), command.to()))
                        .toList();
        if (held.stream().anyMatch(each -> each.isOf(command.person()))) {
            throw new InvalidField("person", "organisation.invalid.alreadyHolds");
        }
        if (!function.single()) {
            return;
        }
        mustBeAsTold(command, held);
        for (Appointment former : held) {
            if (!former.beginsBefore(command.from())) {
                throw new InvalidField("from", "organisation.invalid.laterHolder", facts.name(former), former.from());
            }
            former.end(command.from().minusDays(1), null);
            events.publishEvent(new AppointmentEnded(by, facts.of(former)));
        }
    }

    private static void mustBeAsTold(Appoint command, List<Appointment> held) {
        Long expected = command.expectedFormer();
        if (expected != null
                && held.stream().anyMatch(each -> each.beginsBefore(command.from()) && each.id() != expected)) {
            throw new Refused("organisation.refused.changedMeanwhile");
        }
    }

    void end(Appointment appointment, LocalDate lastDay, @Nullable Integer version, PersonId by) {
        try {
            appointment.end(lastDay, version);
            appointments.saveAndFlush(appointment);
            events.publishEvent(new AppointmentEnded(by, facts.of(appointment)));
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException e) {
            throw new Refused("organisation.refused.overlap");
        }
    }

    void withdraw(Appointment appointment, LocalDate today, PersonId by) {
        appointment.mustNotHaveBegunBefore(today);
        events.publishEvent(new AppointmentWithdrawn(by, facts.of(appointment)));
        appointments.delete(appointment);
        appointments.flush();
    }
}
