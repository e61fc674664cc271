package se.genomgang.routine;

import java.util.Map;
import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;

/** A draft of the routine was deleted. */
public record RoutineDraftDeleted(PersonId actor, long routine, String code) implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject(RoutineVersion.SUBJECT, routine);
    }

    @Override
    public Map<String, String> details() {
        return Map.of("code", code);
    }
}
