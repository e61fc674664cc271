package se.genomgang.organisation;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** A unit's last day was decided, inclusive, and which unit takes over. */
public record UnitClosed(PersonId actor, UnitId of, LocalDate lastDay, @Nullable UnitId successor)
        implements UnitEvent {

    @Override
    public Map<String, String> details() {
        return Details.of("lastDay", lastDay);
    }
}
