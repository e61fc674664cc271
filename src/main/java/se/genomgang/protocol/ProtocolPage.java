package se.genomgang.protocol;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;
import se.genomgang.meeting.MeetingId;

/**
 * One page of the list of adjusted protocols.
 *
 * @param older where the next page begins, or null on the last
 */
public record ProtocolPage(List<Line> lines, @Nullable String older) {

    /**
     * @param id null for a meeting from before the application, whose protocol is a file of the meeting
     * @param state null for such a meeting
     * @param version number of the latest adjusted version
     */
    public record Line(
            @Nullable ProtocolId id,
            MeetingId meeting,
            String unitCode,
            Label unit,
            Label kind,
            String number,
            LocalDate date,
            @Nullable LocalDate adjustedOn,
            @Nullable ProtocolState state,
            int version,
            @Nullable String registrationNumber) {

        /** Where the protocol is read. */
        public String path() {
            return id == null ? "/meetings/" + meeting : "/protocols/" + id;
        }
    }
}
