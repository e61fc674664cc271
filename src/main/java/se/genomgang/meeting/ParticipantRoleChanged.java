package se.genomgang.meeting;

import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** Somebody takes part for another reason than before. */
record ParticipantRoleChanged(MeetingId meeting, UnitId unitId, PersonId by, String name, Role role)
        implements MeetingEvent {

    @Override
    public Map<String, String> details() {
        return Details.of("name", name, "role", role);
    }
}
