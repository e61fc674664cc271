package se.genomgang.organisation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;
import se.genomgang.organisation.Appoint;

/**
 * Who is to hold a function, typed.
 *
 * @param person name or e-mail, as typed
 * @param former the appointment that the page said would end, 0 for none
 * @param back {@code admin} when the reader came from the administration
 */
record AppointForm(
        @NotBlank @Size(max = 40) String function,
        @Nullable Boolean deputy,
        @NotBlank @Size(max = 300) String person,
        @NotNull LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long former,
        @Nullable String back) {

    static AppointForm empty(String function, boolean deputy, LocalDate from, long former, @Nullable String back) {
        return new AppointForm(function, deputy, "", from, null, former, back);
    }

    boolean asDeputy() {
        return Boolean.TRUE.equals(deputy);
    }

    Appoint toCommand(UnitId unit, PersonId resolved) {
        return new Appoint(unit, function, resolved, asDeputy(), from, to, former);
    }
}
