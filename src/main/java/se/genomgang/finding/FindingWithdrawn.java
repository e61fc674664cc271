package se.genomgang.finding;

import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** A finding was taken back as a mistake, for a reason. */
public record FindingWithdrawn(PersonId actor, FindingId finding, UnitId owner, String reason) implements FindingEvent {

    @Override
    public Map<String, String> details() {
        return Map.of("reason", reason);
    }
}
