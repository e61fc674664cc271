package se.genomgang.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitId;
import se.genomgang.kernel.UnitKind;

/**
 * A unit with the names it had on the day asked for.
 *
 * @param code stable, in addresses
 * @param shortName as in tables: ABE, UF, VS
 * @param name as in headings
 * @param openedOn first day, inclusive
 * @param lastDay last day, inclusive; null while no closing has been decided
 */
public record UnitView(
        UnitId id,
        String code,
        UnitKind kind,
        Label shortName,
        Label name,
        LocalDate openedOn,
        @Nullable LocalDate lastDay) {

    /** Whether the unit exists on the day. */
    public boolean openOn(LocalDate day) {
        return !day.isBefore(openedOn) && (lastDay == null || !day.isAfter(lastDay));
    }
}
