package se.genomgang.meeting;

import java.time.LocalDate;
import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** A meeting from before the application was entered with its protocol as a file. */
public record HistoryEntered(MeetingId meeting, UnitId unitId, PersonId by, String number, LocalDate date)
        implements MeetingEvent {

    @Override
    public Map<String, String> details() {
        return Details.of("number", number, "date", date);
    }
}
