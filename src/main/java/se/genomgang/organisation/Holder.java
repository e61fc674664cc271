package se.genomgang.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.PersonId;

/**
 * Somebody who holds a function in a unit, or is the named deputy, on the day asked for.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive; null: until further notice
 */
public record Holder(
        long appointmentId,
        PersonId person,
        String name,
        String email,
        String functionCode,
        Label function,
        boolean deputy,
        LocalDate from,
        @Nullable LocalDate to) {}
