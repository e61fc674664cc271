package se.genomgang.organisation;

import java.time.LocalDate;
import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** A unit was opened, with its first day. */
public record UnitOpened(PersonId actor, UnitId of, String name, LocalDate openedOn) implements UnitEvent {

    @Override
    public Map<String, String> details() {
        return Details.of("name", name, "from", openedOn);
    }
}
