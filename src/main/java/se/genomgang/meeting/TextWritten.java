package se.genomgang.meeting;

import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** A text of a point was written. Said once for each spell of writing, not for every save. */
public record TextWritten(MeetingId meeting, UnitId unitId, PersonId by, int point, String kind)
        implements MeetingEvent {

    @Override
    public Map<String, String> details() {
        return Details.of("point", point, "text", kind);
    }
}
