package se.genomgang.overview;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;

/**
 * One decision among those of all units.
 *
 * @param text without the leading "att"
 * @param draft whether its protocol is not adjusted; only the unit's own readers see such
 * @param action number of the action it led to, or null
 */
public record DecisionLine(
        long id,
        String unitCode,
        Label unit,
        long meetingId,
        @Nullable Long protocolId,
        String meeting,
        Label kind,
        LocalDate date,
        int point,
        Label pointTitle,
        String text,
        Label decidedBy,
        String result,
        boolean draft,
        @Nullable Long actionId,
        @Nullable String action,
        @Nullable String responsible,
        @Nullable LocalDate dueOn,
        boolean closed) {

    /** Where it stands in the minutes, or in the meeting while there are none. */
    public String path() {
        return (protocolId == null ? "/meetings/" + meetingId : "/protocols/" + protocolId) + "#punkt-" + point;
    }
}
