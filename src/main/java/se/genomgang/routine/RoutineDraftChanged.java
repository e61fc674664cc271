package se.genomgang.routine;

import java.util.LinkedHashMap;
import java.util.Map;
import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;

/**
 * Something that a draft of the routine says was changed.
 *
 * @param part what of it, in Swedish, such as the kind of meeting and the title of a point
 */
public record RoutineDraftChanged(PersonId actor, long routine, String code, String part) implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject(RoutineVersion.SUBJECT, routine);
    }

    @Override
    public Map<String, String> details() {
        var details = new LinkedHashMap<String, String>();
        details.put("code", code);
        if (!part.isBlank()) {
            details.put("part", part);
        }
        return details;
    }
}
