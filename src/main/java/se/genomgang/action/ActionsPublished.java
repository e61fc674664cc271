package se.genomgang.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;

/**
 * Actions became readable for every signed-in person, because the protocol that decided them was adjusted.
 *
 * @param cause what published them, such as the protocol
 * @param numbers their numbers, such as {@code 2026-7}, in order
 */
public record ActionsPublished(
        PersonId actor, Subject cause, UnitId owner, List<ActionId> actions, List<String> numbers)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return cause;
    }

    @Override
    public Optional<UnitId> unit() {
        return Optional.of(owner);
    }

    @Override
    public Map<String, String> details() {
        return Map.of("numbers", String.join(", ", numbers));
    }
}
