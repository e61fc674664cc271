package se.genomgang.cycle;

import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/**
 * A unit decided not to do an activity.
 *
 * @param activity its title, in Swedish
 * @param reason why
 */
public record ActivityLeftOut(PersonId actor, long cycle, UnitId owner, int year, String activity, String reason)
        implements ActivityEvent {

    @Override
    public Map<String, String> details() {
        Map<String, String> details = ActivityEvent.super.details();
        details.put("reason", reason);
        return details;
    }
}
