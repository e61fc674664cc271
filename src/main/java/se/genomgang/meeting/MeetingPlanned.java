package se.genomgang.meeting;

import java.time.LocalDate;
import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** A meeting was planned under the routine version of its kind. */
public record MeetingPlanned(MeetingId meeting, UnitId unitId, PersonId by, String number, LocalDate date)
        implements MeetingEvent {

    @Override
    public Map<String, String> details() {
        return Details.of("number", number, "date", date);
    }
}
