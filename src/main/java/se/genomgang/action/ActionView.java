package se.genomgang.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/**
 * An action as others read it.
 *
 * @param number year and running number of its unit, such as {@code 2026-7}
 * @param dueOn the last day it is in time
 * @param reported what the latest report had led to on the day asked for
 * @param settled whether its decision stands: it is followed up and can no longer be taken back
 * @param published whether every signed-in person may read it
 * @param closedOn the day it was closed; null while open
 */
public record ActionView(
        ActionId id,
        UnitId unit,
        String number,
        String description,
        ActionKind kind,
        PersonId responsible,
        String responsibleName,
        LocalDate dueOn,
        ActionOrigin origin,
        ActionState state,
        ReportStanding reported,
        boolean settled,
        boolean published,
        @Nullable LocalDate closedOn) {

    /** Whether it is open and its day has passed. */
    public boolean lateOn(LocalDate today) {
        return state == ActionState.OPEN && dueOn.isBefore(today);
    }
}
