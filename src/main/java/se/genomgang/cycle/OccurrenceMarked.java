package se.genomgang.cycle;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/**
 * Somebody said how far an activity has come.
 *
 * @param activity its title, in Swedish
 * @param number which of the year's times
 * @param reason why it is not applicable; null otherwise
 */
public record OccurrenceMarked(
        PersonId actor,
        long cycle,
        UnitId owner,
        int year,
        String activity,
        int number,
        OccurrenceState state,
        @Nullable String reason)
        implements CycleEvent {

    @Override
    public Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("year", Integer.toString(year));
        details.put("activity", activity);
        details.put("number", Integer.toString(number));
        details.put("state", state.name());
        if (reason != null) {
            details.put("reason", reason);
        }
        return details;
    }
}
