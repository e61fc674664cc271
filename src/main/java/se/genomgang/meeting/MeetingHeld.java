package se.genomgang.meeting;

import java.time.LocalDate;
import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/**
 * The meeting has been held: its protocol is now a draft.
 *
 * @param summoned false when it was held although no summons had been sent, which deviates from the routine (R §5)
 */
public record MeetingHeld(MeetingId meeting, UnitId unitId, PersonId by, LocalDate on, boolean summoned)
        implements MeetingEvent {

    @Override
    public Map<String, String> details() {
        return Details.of("on", on, "deviation", summoned ? null : "no-summons");
    }
}
