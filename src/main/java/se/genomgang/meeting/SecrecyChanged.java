package se.genomgang.meeting;

import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** A point's texts were marked secret, or no longer. */
public record SecrecyChanged(MeetingId meeting, UnitId unitId, PersonId by, int point, boolean secret)
        implements MeetingEvent {

    @Override
    public Map<String, String> details() {
        return Details.of("point", point, "secret", secret);
    }
}
