package se.genomgang.action;

import java.util.Optional;
import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;

/** Something that happened to one action. */
interface ActionEvent extends DomainEvent {

    ActionId action();

    /** The unit whose action it is. */
    UnitId owner();

    @Override
    default Subject subject() {
        return new Subject(Action.SUBJECT, action().value());
    }

    @Override
    default Optional<UnitId> unit() {
        return Optional.of(owner());
    }
}
