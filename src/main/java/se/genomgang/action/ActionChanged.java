package se.genomgang.action;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;

/**
 * An action was reworded, handed to somebody else or given another day. Whoever decided it listens inside the transaction: it may refuse, and what
 * is built on the text is no longer what it was.
 */
public record ActionChanged(
        PersonId actor,
        ActionId action,
        UnitId owner,
        String number,
        ActionOrigin origin,
        boolean reworded,
        boolean handedOver,
        LocalDate dueBefore,
        LocalDate dueOn)
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
        if (!dueOn.equals(dueBefore)) {
            details.put("dueBefore", dueBefore.toString());
            details.put("dueOn", dueOn.toString());
        }
        return details;
    }
}
