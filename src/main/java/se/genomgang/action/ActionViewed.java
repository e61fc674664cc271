package se.genomgang.action;

import java.util.Optional;
import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;

/** An auditor read an action: each such view is logged. */
public record ActionViewed(PersonId actor, ActionId action, UnitId owner) implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject(Action.SUBJECT, action.value());
    }

    @Override
    public Optional<UnitId> unit() {
        return Optional.of(owner);
    }
}
