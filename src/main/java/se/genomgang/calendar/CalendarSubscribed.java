package se.genomgang.calendar;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;

/**
 * A person made a calendar to subscribe to. Nothing tells of its address.
 *
 * @param unitId the unit's; null for the person's own
 */
public record CalendarSubscribed(PersonId actor, String name, @Nullable UnitId unitId) implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("person", actor.value());
    }

    @Override
    public Optional<UnitId> unit() {
        return Optional.ofNullable(unitId);
    }

    @Override
    public Map<String, String> details() {
        var details = new LinkedHashMap<String, String>();
        details.put("name", name);
        return details;
    }
}
