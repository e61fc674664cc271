package se.genomgang.meeting;

import java.time.LocalDate;
import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** A meeting was moved to another day, time or place before it was held. */
public record MeetingRescheduled(
        MeetingId meeting, UnitId unitId, PersonId by, LocalDate from, LocalDate to, String reason)
        implements MeetingEvent {

    @Override
    public Map<String, String> details() {
        return Details.of("from", from, "to", to, "reason", reason);
    }
}
