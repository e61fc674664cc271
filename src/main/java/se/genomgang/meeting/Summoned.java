package se.genomgang.meeting;

import java.time.LocalDate;
import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/**
 * The summons was sent.
 *
 * @param on the day it was sent; the first one counts against the routine
 * @param recipients how many it was sent to this time
 * @param again whether it went only to those who were added after the first summons
 */
public record Summoned(MeetingId meeting, UnitId unitId, PersonId by, LocalDate on, int recipients, boolean again)
        implements MeetingEvent {

    @Override
    public Map<String, String> details() {
        return Details.of("on", on, "recipients", recipients);
    }
}
