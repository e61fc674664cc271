package se.genomgang.meeting;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/**
 * Command: plan a meeting.
 *
 * @param kind code of a kind of meeting in the routine that binds on the day, e.g. {@code review}
 * @param secretary who writes the protocol; null: the unit's representative
 * @param chosenPoints codes of points to take up besides the mandatory ones
 * @param fromLast whether material and proposals begin as they stood at the unit's latest meeting of the same nature
 */
public record PlanMeeting(
        UnitId unit,
        String kind,
        Occasion occasion,
        @Nullable PersonId secretary,
        Set<String> chosenPoints,
        boolean fromLast) {

    public PlanMeeting {
        chosenPoints = Set.copyOf(chosenPoints);
    }

    /** A meeting with the representative as secretary and the mandatory points, written from the beginning. */
    public static PlanMeeting of(UnitId unit, String kind, Occasion occasion) {
        return new PlanMeeting(unit, kind, occasion, null, Set.of(), false);
    }
}
