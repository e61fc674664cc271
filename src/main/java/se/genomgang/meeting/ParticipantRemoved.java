package se.genomgang.meeting;

import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** Somebody no longer takes part. */
record ParticipantRemoved(MeetingId meeting, UnitId unitId, PersonId by, String name) implements MeetingEvent {

    @Override
    public Map<String, String> details() {
        return Details.of("name", name);
    }
}
