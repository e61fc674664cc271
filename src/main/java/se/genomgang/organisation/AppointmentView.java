package se.genomgang.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.PersonId;

/**
 * An appointment, past, current or to come, with the word used for the function on its first day.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive; null: until further notice
 * @param appointedBy name of the one who appointed; null when the application itself did
 * @param version what a change is made against
 */
public record AppointmentView(
        long id,
        String unitCode,
        Label unit,
        String functionCode,
        Label function,
        boolean deputy,
        PersonId person,
        String name,
        String email,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String appointedBy,
        int version) {

    public boolean past(LocalDate today) {
        return to != null && to.isBefore(today);
    }

    public boolean toCome(LocalDate today) {
        return from.isAfter(today);
    }

    public boolean current(LocalDate today) {
        return !past(today) && !toCome(today);
    }

    /** What has not begun before today may be taken back; the rest is ended. */
    public boolean withdrawable(LocalDate today) {
        return !from.isBefore(today);
    }
}
