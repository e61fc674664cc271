package se.genomgang.meeting;

import java.time.LocalDate;
import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** The material was sent to the summoned, who read it from now on. */
public record MaterialSent(MeetingId meeting, UnitId unitId, PersonId by, LocalDate on) implements MeetingEvent {

    @Override
    public Map<String, String> details() {
        return Details.of("on", on);
    }
}
