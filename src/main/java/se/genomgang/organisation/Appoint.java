package se.genomgang.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/**
 * Gives a person a function in a unit. Where the function has one holder at a time, the one who holds it leaves the day before.
 *
 * @param deputy as the one who acts for the holder
 * @param from first day, inclusive
 * @param to last day, inclusive; null: until further notice
 * @param expectedFormer the appointment that the appointer was told would end, 0 for none; null when nobody was told
 */
public record Appoint(
        UnitId unit,
        String functionCode,
        PersonId person,
        boolean deputy,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long expectedFormer) {

    public Appoint(
            UnitId unit, String functionCode, PersonId person, boolean deputy, LocalDate from, @Nullable LocalDate to) {
        this(unit, functionCode, person, deputy, from, to, null);
    }
}
