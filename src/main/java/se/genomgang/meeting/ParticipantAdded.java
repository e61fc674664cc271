package se.genomgang.meeting;

import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** Somebody was added to those who take part. */
record ParticipantAdded(MeetingId meeting, UnitId unitId, PersonId by, String name, Role role) implements MeetingEvent {

    @Override
    public Map<String, String> details() {
        return Details.of("name", name, "role", role);
    }
}
