package se.genomgang.organisation;

import java.time.LocalDate;
import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** A unit was given another name, with the first day it holds. */
public record UnitRenamed(PersonId actor, UnitId of, String name, LocalDate from) implements UnitEvent {

    @Override
    public Map<String, String> details() {
        return Details.of("name", name, "from", from);
    }
}
