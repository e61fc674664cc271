package se.genomgang.meeting;

import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** A decision was given another wording or result. */
public record DecisionChanged(MeetingId meeting, UnitId unitId, PersonId by, int point, int decision, String text)
        implements MeetingEvent {

    @Override
    public Map<String, String> details() {
        return Details.of("point", point, "decision", decision, "wording", text);
    }
}
