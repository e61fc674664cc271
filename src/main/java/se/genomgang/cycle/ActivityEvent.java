package se.genomgang.cycle;

import java.util.LinkedHashMap;
import java.util.Map;

/** Something that happened to an activity of a unit's cycle. */
interface ActivityEvent extends CycleEvent {

    /** Its title, in Swedish. */
    String activity();

    @Override
    default Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("year", Integer.toString(year()));
        details.put("activity", activity());
        return details;
    }
}
