package se.genomgang.action;

import java.time.LocalDate;
import se.genomgang.organisation.UnitView;
import se.genomgang.people.PersonView;

/**
 * An action that a line of a file asks for, understood.
 *
 * @param decidedOn the day of the meeting that decided it, before the application
 * @param dueOn the last day it is in time; may have passed
 */
public record ImportedAction(
        UnitView unit,
        String description,
        ActionKind kind,
        PersonView responsible,
        LocalDate decidedOn,
        LocalDate dueOn) {

    OpenAction toCommand(ActionOrigin origin) {
        return new OpenAction(unit.id(), description, kind, responsible.id(), dueOn, decidedOn, origin, true);
    }

    /** Everything that it says, the same in every run of the application. */
    String inShort() {
        return String.join(
                "|",
                unit.code(),
                description,
                kind.name(),
                responsible.id().toString(),
                decidedOn.toString(),
                dueOn.toString());
    }
}
