package se.genomgang.meeting;

import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** Somebody who is summoned answered whether they come. */
public record ReplyGiven(MeetingId meeting, UnitId unitId, PersonId by, Reply reply) implements MeetingEvent {

    @Override
    public Map<String, String> details() {
        return Details.of("reply", reply);
    }
}
