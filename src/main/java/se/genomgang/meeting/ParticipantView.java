package se.genomgang.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.PersonId;

/**
 * Somebody who takes part in a meeting.
 *
 * @param person null for a guest by name
 * @param function the label valid on the meeting's date; empty texts without a function
 * @param formerly the function that was theirs when the seat was proposed and is not on the meeting's date; empty texts otherwise
 * @param asDeputy takes part as the function's named deputy
 * @param attendance null while not noted
 * @param deputyName who came instead, or empty
 * @param points for which points, such as {@code 3-5, 8}; empty for the whole meeting
 * @param summonedAt when the summons went to this participant; null before
 */
public record ParticipantView(
        long id,
        @Nullable PersonId person,
        String name,
        String email,
        @Nullable String functionCode,
        Label function,
        Label formerly,
        Role role,
        boolean asDeputy,
        @Nullable AttendanceMark attendance,
        String deputyName,
        String points,
        @Nullable Instant summonedAt) {

    public boolean summoned() {
        return summonedAt != null;
    }

    /** Whether the function they were seated in is no longer theirs. */
    public boolean lapsed() {
        return !formerly.sv().isEmpty();
    }

    /** The points with a proper dash, for reading. */
    public String pointsInWords() {
        return points.replace('-', '\u2013');
    }
}
