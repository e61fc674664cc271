package se.genomgang.meeting;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/**
 * Somebody no longer takes part.
 *
 * @param person who, or null for a guest by name
 * @param summoned whether they had been summoned
 */
public record ParticipantRemoved(
        MeetingId meeting, UnitId unitId, PersonId by, @Nullable PersonId person, String name, boolean summoned)
        implements MeetingEvent {

    static ParticipantRemoved of(Participant leaving, Meeting meeting, PersonId by) {
        return new ParticipantRemoved(
                meeting.id(), meeting.unit(), by, leaving.person().orElse(null), leaving.name(), leaving.summoned());
    }

    @Override
    public Map<String, String> details() {
        return Details.of("name", name);
    }
}
