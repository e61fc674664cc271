package se.genomgang.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.InvalidField;

/** The days that a change of the organisation may be dated: at most a year back, so that a slip of the year is caught, and ten ahead. */
final class PlausibleDates {

    private PlausibleDates() {}

    static void from(String field, LocalDate day, LocalDate today) {
        if (day.isBefore(today.minusYears(1))) {
            throw new InvalidField(field, "organisation.invalid.longAgo", today.minusYears(1));
        }
        notFarAhead(field, day, today);
    }

    static void period(LocalDate from, @Nullable LocalDate to, LocalDate today) {
        from("from", from, today);
        if (to != null) {
            if (to.isBefore(from)) {
                throw new InvalidField("to", "organisation.invalid.endsBeforeStart", from);
            }
            notFarAhead("to", to, today);
        }
    }

    private static void notFarAhead(String field, LocalDate day, LocalDate today) {
        if (day.isAfter(today.plusYears(10))) {
            throw new InvalidField(field, "organisation.invalid.farAhead", today.plusYears(10));
        }
    }
}
