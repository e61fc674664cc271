package se.genomgang.action;

import java.time.LocalDate;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/**
 * Asks for an action to be opened.
 *
 * @param unit whose action it is; numbers it
 * @param dueOn the last day it is in time
 * @param decidedOn the day it was decided; its year is the year of the number
 * @param published whether every signed-in person may read it at once; false while the protocol that decided it is a draft
 */
public record OpenAction(
        UnitId unit,
        String description,
        ActionKind kind,
        PersonId responsible,
        LocalDate dueOn,
        LocalDate decidedOn,
        ActionOrigin origin,
        boolean published) {}
