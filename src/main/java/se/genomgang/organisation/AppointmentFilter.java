package se.genomgang.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a list of appointments shows; absent or empty means everything.
 *
 * @param unit code
 * @param function code
 * @param person part of a name or e-mail address
 * @param on only what holds on that day
 * @param after the last appointment of the page before
 */
public record AppointmentFilter(
        @Nullable String unit,
        @Nullable String function,
        @Nullable String person,
        @Nullable LocalDate on,
        @Nullable Long after) {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

    public AppointmentFilter {
        on = on == null || on.isBefore(FIRST) || on.isAfter(LAST) ? null : on;
    }
}
