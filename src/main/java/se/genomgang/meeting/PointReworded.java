package se.genomgang.meeting;

import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** A point of the unit's own was given another title. */
public record PointReworded(MeetingId meeting, UnitId unitId, PersonId by, int point, String title)
        implements MeetingEvent {

    @Override
    public Map<String, String> details() {
        return Details.of("point", point, "title", title);
    }
}
