package se.genomgang.meeting;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.UnitId;
import se.genomgang.organisation.Appointments;
import se.genomgang.organisation.Holder;

/** Proposes who takes part, from the appointments that hold on the meeting's day. */
@Component
class Seating {

    private final Appointments appointments;
    private final JdbcClient jdbc;

    Seating(Appointments appointments, JdbcClient jdbc) {
        this.appointments = appointments;
        this.jdbc = jdbc;
    }

    void propose(
            MeetingId meeting, UnitId unit, LocalDate day, List<String> required, List<Holder> representatives) {
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
                .param("persons", seats.stream().map(s -> s.holder().person().value()).toArray(Long[]::new))
                .param("names", seats.stream().map(s -> s.holder().name()).toArray(String[]::new))
                .param("emails", seats.stream().map(s -> s.holder().email()).toArray(String[]::new))
                .param("codes", seats.stream().map(s -> s.holder().functionCode()).toArray(String[]::new))
                .param("sv", seats.stream().map(s -> s.holder().function().sv()).toArray(String[]::new))
                .param("en", seats.stream().map(s -> s.holder().function().en()).toArray(String[]::new))
                .param("roles", seats.stream().map(s -> s.role().name()).toArray(String[]::new))
                .param("deputies", seats.stream().map(s -> s.holder().deputy()).toArray(Boolean[]::new))
                .update();
    }
}
