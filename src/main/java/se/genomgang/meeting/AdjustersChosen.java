package se.genomgang.meeting;

import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** Who adjusts the protocol beside the unit's head was decided. */
record AdjustersChosen(MeetingId meeting, UnitId unitId, PersonId by, String names) implements MeetingEvent {

    @Override
    public Map<String, String> details() {
        return Details.of("names", names);
    }
}
