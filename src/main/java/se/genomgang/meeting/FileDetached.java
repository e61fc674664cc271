package se.genomgang.meeting;

import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** A file was taken away from a point. */
public record FileDetached(MeetingId meeting, UnitId unitId, PersonId by, int point, String fileName)
        implements MeetingEvent {

    @Override
    public Map<String, String> details() {
        return Details.of("point", point, "file", fileName);
    }
}
