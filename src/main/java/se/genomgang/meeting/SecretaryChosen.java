package se.genomgang.meeting;

import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** Who writes the protocol was decided (R §5: the representative or another appointed person). */
record SecretaryChosen(MeetingId meeting, UnitId unitId, PersonId by, String name) implements MeetingEvent {

    @Override
    public Map<String, String> details() {
        return Details.of("name", name);
    }
}
