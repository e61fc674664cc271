package se.genomgang.action;

import java.util.Map;
import java.util.Optional;
import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;

/** An action was taken back before it was published, because the decision behind it was. Its number stays used. */
public record ActionWithdrawn(PersonId actor, ActionId action, UnitId owner, String number, ActionOrigin origin)
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
        return Map.of("number", number);
    }
}
