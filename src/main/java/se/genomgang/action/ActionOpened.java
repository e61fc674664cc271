package se.genomgang.action;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;

/** An action was opened. */
public record ActionOpened(
        PersonId actor,
        ActionId action,
        UnitId owner,
        String number,
        PersonId responsible,
        LocalDate dueOn,
        ActionOrigin origin)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject(Action.SUBJECT, action.value());
    }

    @Override
    public Optional<UnitId> unit() {
        return Optional.of(owner);
    }

    @Override
    public Map<String, String> details() {
        var details = new LinkedHashMap<String, String>();
        details.put("number", number);
        details.put("dueOn", dueOn.toString());
        details.put("origin", origin.label());
        return details;
    }
}
