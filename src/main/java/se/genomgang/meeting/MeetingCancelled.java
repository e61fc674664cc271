package se.genomgang.meeting;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** A meeting will not be held. */
public record MeetingCancelled(MeetingId meeting, UnitId unitId, PersonId by, String reason) implements MeetingEvent {

    @Override
    public Map<String, String> details() {
        return Details.of("reason", reason);
    }
}
