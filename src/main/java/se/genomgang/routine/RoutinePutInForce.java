package se.genomgang.routine;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;

/** A version of the routine was put in force from a day, inclusive. */
public record RoutinePutInForce(PersonId actor, long routine, String code, LocalDate from) implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject(RoutineVersion.SUBJECT, routine);
    }

    @Override
    public Map<String, String> details() {
        var details = new LinkedHashMap<String, String>();
        details.put("code", code);
        details.put("from", from.toString());
        return details;
    }
}
