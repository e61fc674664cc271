package se.genomgang.compilation;

import java.util.LinkedHashMap;
import java.util.Map;
import se.genomgang.kernel.PersonId;

/**
 * A compilation was taken into the material of a meeting.
 *
 * @param meeting the meeting's id
 * @param points under how many of its points
 */
public record CompilationTakenIn(PersonId actor, long compilation, long meeting, int points)
        implements CompilationEvent {

    @Override
    public Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("meeting", Long.toString(meeting));
        details.put("points", Integer.toString(points));
        return details;
    }
}
