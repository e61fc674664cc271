package se.genomgang.meeting;

import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** A point that had nothing to report does report. */
public record NothingToReportWithdrawn(MeetingId meeting, UnitId unitId, PersonId by, int point)
        implements MeetingEvent {

    @Override
    public Map<String, String> details() {
        return Details.of("point", point);
    }
}
