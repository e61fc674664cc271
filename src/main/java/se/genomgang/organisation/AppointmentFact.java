package se.genomgang.organisation;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/**
 * The appointment that something happened to.
 *
 * @param name the appointed person's name that day
 * @param function the word used for the function that day
 * @param from first day, inclusive
 * @param to last day, inclusive; null: until further notice
 */
public record AppointmentFact(
        long id,
        PersonId person,
        String name,
        UnitId unit,
        String functionCode,
        String function,
        boolean deputy,
        LocalDate from,
        @Nullable LocalDate to) {

    Map<String, String> details() {
        return Details.of("person", name, deputy ? "deputyFor" : "function", function, "from", from, "to", to);
    }
}
