package se.genomgang.calendar;

import java.util.Map;
import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;

/** A person revoked one of their calendars: its address leads nowhere any more. */
public record CalendarRevoked(PersonId actor, String name) implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("person", actor.value());
    }

    @Override
    public Map<String, String> details() {
        return Map.of("name", name);
    }
}
