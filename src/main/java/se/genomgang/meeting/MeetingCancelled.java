package se.genomgang.meeting;

import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** A meeting will not be held. */
public record MeetingCancelled(MeetingId meeting, UnitId unitId, PersonId by, String reason) implements MeetingEvent {

    @Override
    public Map<String, String> details() {
        return Details.of("reason", reason);
    }
}
