package se.genomgang.cycle;

import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/**
 * Somebody was given an activity to see to.
 *
 * @param activity its title, in Swedish
 * @param to the function in Swedish or the person's name; empty: whoever represents the unit
 */
public record ActivityAssigned(PersonId actor, long cycle, UnitId owner, int year, String activity, String to)
        implements ActivityEvent {

    @Override
    public Map<String, String> details() {
        Map<String, String> details = ActivityEvent.super.details();
        if (!to.isEmpty()) {
            details.put("to", to);
        }
        return details;
    }
}
