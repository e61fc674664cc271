package se.genomgang.meeting;

import java.time.LocalDate;
import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** The protocol moved the meeting on, or back to a draft. */
public record MeetingAdvanced(MeetingId meeting, UnitId unitId, PersonId by, Stage from, Stage to, LocalDate on)
        implements MeetingEvent {

    @Override
    public Map<String, String> details() {
        return Details.of("from", from, "to", to);
    }
}
