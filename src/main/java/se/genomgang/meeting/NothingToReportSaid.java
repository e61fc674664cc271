package se.genomgang.meeting;

import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** A point was said to have nothing to report, with the reason. */
public record NothingToReportSaid(MeetingId meeting, UnitId unitId, PersonId by, int point, String reason)
        implements MeetingEvent {

    @Override
    public Map<String, String> details() {
        return Details.of("point", point, "reason", reason);
    }
}
