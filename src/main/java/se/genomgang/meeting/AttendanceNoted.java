package se.genomgang.meeting;

import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** Who was there, and for which points, was noted. */
record AttendanceNoted(MeetingId meeting, UnitId unitId, PersonId by, int represented, int total)
        implements MeetingEvent {

    @Override
    public Map<String, String> details() {
        return Details.of("represented", represented, "total", total);
    }
}
