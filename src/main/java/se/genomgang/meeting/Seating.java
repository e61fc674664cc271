package se.genomgang.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitId;
import se.genomgang.kernel.UnitKind;
import se.genomgang.organisation.Appointments;
import se.genomgang.organisation.Holder;
import se.genomgang.organisation.Units;
import se.genomgang.people.PersonView;
import se.genomgang.routine.Routines;

/** Proposes who takes part, from the appointments that hold on the meeting's day. */
@Component
class Seating {

    private final Appointments appointments;
    private final Units units;
    private final Routines routines;
    private final JdbcClient jdbc;

    Seating(Appointments appointments, Units units, Routines routines, JdbcClient jdbc) {
        this.appointments = appointments;
        this.units = units;
        this.routines = routines;
        this.jdbc = jdbc;
    }

    void propose(MeetingId meeting, UnitId unit, LocalDate day, List<String> required, List<Holder> representatives) {
        List<Seat> seats = Seat.proposed(
                appointments.holders(unit, day),
                required,
                appointments.withCapacity(Capacity.HEAD, unit, day),
                representatives);
        jdbc.sql(
                        """
                        insert into participant
                            (meeting_id, person_id, name, email, function_code, function_sv, function_en, role, as_deputy)
                        select :meeting, s.*
                        from unnest(:persons, :names, :emails, :codes, :sv, :en, :roles, :deputies) as s
                        """)
                .param("meeting", meeting.value())
                .param(
                        "persons",
                        seats.stream().map(s -> s.holder().person().value()).toArray(Long[]::new))
                .param("names", seats.stream().map(s -> s.holder().name()).toArray(String[]::new))
                .param("emails", seats.stream().map(s -> s.holder().email()).toArray(String[]::new))
                .param(
                        "codes",
                        seats.stream().map(s -> s.holder().functionCode()).toArray(String[]::new))
                .param("sv", seats.stream().map(s -> s.holder().function().sv()).toArray(String[]::new))
                .param("en", seats.stream().map(s -> s.holder().function().en()).toArray(String[]::new))
                .param("roles", seats.stream().map(s -> s.role().name()).toArray(String[]::new))
                .param("deputies", seats.stream().map(s -> s.holder().deputy()).toArray(Boolean[]::new))
                .update();
    }

    /** The seats as they would be proposed today for the meeting's date. */
    List<Seat> now(Meeting meeting) {
        return Seat.proposed(
                appointments.holders(meeting.unit(), meeting.date()),
                routines.rules(meeting.kindId(), unitKind(meeting)).requiredFunctions(),
                appointments.withCapacity(Capacity.HEAD, meeting.unit(), meeting.date()),
                appointments.withCapacity(Capacity.REPRESENTATIVE, meeting.unit(), meeting.date()));
    }

    /** The place of a person added by hand: in the first function they hold in the unit that day, which may be a required one. */
    Participant seat(Meeting meeting, PersonView person) {
        Optional<Holder> held = appointments.holders(meeting.unit(), meeting.date()).stream()
                .filter(holder -> holder.person().equals(person.id()))
                .findFirst();
        boolean required = held.map(Holder::functionCode)
                .filter(routines.rules(meeting.kindId(), unitKind(meeting)).requiredFunctions()::contains)
                .isPresent();
        return Participant.person(
                meeting.id(),
                person.id(),
                person.name(),
                person.workEmail(),
                held.map(Holder::functionCode).orElse(null),
                held.map(Holder::function).orElse(new Label("", "")),
                required ? Role.REQUIRED : Role.INVITED,
                held.map(Holder::deputy).orElse(false));
    }

    private UnitKind unitKind(Meeting meeting) {
        return units.get(meeting.unit(), meeting.date()).kind();
    }
}
