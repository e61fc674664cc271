package se.genomgang.meeting;

import java.time.LocalDate;
import java.util.List;
import se.genomgang.attachment.Upload;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/**
 * Command: enter a meeting that was held before the application.
 *
 * @param kind code of a kind of meeting in the routine that binds on the day
 * @param number its number within the year
 * @param protocol the protocol as it was adjusted then
 * @param openActions what it decided that is still to be done
 */
public record EnterHistory(
        UnitId unit, String kind, LocalDate date, int number, Upload protocol, List<OpenItem> openActions) {

    public EnterHistory {
        openActions = List.copyOf(openActions);
    }

    /** @param dueOn last day, inclusive; may have passed */
    public record OpenItem(String description, PersonId responsible, LocalDate dueOn) {}
}
