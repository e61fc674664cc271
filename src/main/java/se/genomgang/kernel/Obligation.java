package se.genomgang.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be done by a day, because the routine or a decision says so. Worked out anew from the data each time it is asked for, and
 * therefore gone the moment it is met.
 *
 * @param key which it is
 * @param unit whose record it belongs to
 * @param owner who is to meet it
 * @param since the first day it can be met, inclusive: nobody is told of it before
 * @param due last day it is in time, inclusive; null when neither routine nor decision sets one (then the ladder's kind may)
 * @param metOn the day it was met; null while it stands
 * @param shall whether the rule says shall; what only should be done is reminded of, and never escalated
 * @param basis what it rests on
 * @param title what is to be done
 * @param place where it belongs, a line below the title
 * @param button message key of what leads there
 * @param href address, within the application, of the very page where it is done
 * @param atOnce address, within the application, that meets it when posted to; null when more has to be said than that it is done
 */
public record Obligation(
        ObligationKey key,
        UnitId unit,
        Owner owner,
        LocalDate since,
        @Nullable LocalDate due,
        @Nullable LocalDate metOn,
        boolean shall,
        Basis basis,
        Wording title,
        Wording place,
        String button,
        String href,
        @Nullable String atOnce) {

    /** One that takes more than saying that it is done. */
    public Obligation(
            ObligationKey key,
            UnitId unit,
            Owner owner,
            LocalDate since,
            @Nullable LocalDate due,
            @Nullable LocalDate metOn,
            boolean shall,
            Basis basis,
            Wording title,
            Wording place,
            String button,
            String href) {
        this(key, unit, owner, since, due, metOn, shall, basis, title, place, button, href, null);
    }

    public boolean met() {
        return metOn != null;
    }

    /** Late from midnight, in Sweden, after its last day; never without a day. */
    public boolean late(LocalDate today) {
        return metOn == null && due != null && today.isAfter(due);
    }
}
