package se.genomgang.notice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;

/**
 * A unit was reminded by hand of what it is to do.
 *
 * @param recipients to how many
 */
public record UnitReminded(PersonId actor, UnitId of, long recipients) implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("unit", of.value());
    }

    @Override
    public Optional<UnitId> unit() {
        return Optional.of(of);
    }

    @Override
    public Map<String, String> details() {
        var details = new LinkedHashMap<String, String>();
        details.put("recipients", String.valueOf(recipients));
        return details;
    }
}
