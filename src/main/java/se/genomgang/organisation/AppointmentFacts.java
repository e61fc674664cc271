package se.genomgang.organisation;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts names and words to an appointment, as they were on its first day, for events and answers. */
@Component
class AppointmentFacts {

    private final JdbcClient jdbc;

    AppointmentFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    AppointmentFact of(Appointment appointment) {
        return jdbc.sql("select p.given_name || ' ' || p.family_name name, l.label_sv from person p, function f\n"
                        + DatedWords.FUNCTION_LABEL
                        + "where p.id = :person and f.code = :function")
                .param("person", appointment.person().value())
                .param("function", appointment.functionCode())
                .param("on", appointment.from())
                .query((row, i) -> fact(appointment, row.getString("name"), row.getString("label_sv")))
                .single();
    }

    String name(Appointment appointment) {
        return of(appointment).name();
    }

    private static AppointmentFact fact(Appointment appointment, String name, String function) {
        LocalDate to = appointment.to();
        return new AppointmentFact(
                appointment.id(),
                appointment.person(),
                name,
                appointment.unit(),
                appointment.functionCode(),
                function,
                appointment.deputy(),
                appointment.from(),
                to);
    }
}
