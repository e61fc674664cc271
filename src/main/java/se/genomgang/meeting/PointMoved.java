package se.genomgang.meeting;

import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** A point of the unit's own was moved to another place on the agenda. */
public record PointMoved(MeetingId meeting, UnitId unitId, PersonId by, int from, int point) implements MeetingEvent {

    @Override
    public Map<String, String> details() {
        return Details.of("from", from, "point", point);
    }
}
