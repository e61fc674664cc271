package se.genomgang.kernel;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, told in the past tense by the aggregate that changed. Published inside the transaction that changed it; the journal
 * writes it down in the same transaction.
 *
 * <p>Its name in the journal is its module and simple class name: message key {@code meeting.event.Summoned}.
 */
public interface DomainEvent {

    /** Who did it; null when the application itself did. */
    @Nullable
    PersonId actor();

    /** What it happened to. */
    Subject subject();

    /** The larger thing it belongs to, usually a meeting. */
    default Optional<Subject> context() {
        return Optional.empty();
    }

    /** Whose work it is. */
    default Optional<UnitId> unit() {
        return Optional.empty();
    }

    /** Short facts worth keeping, such as dates, point numbers and reasons; in a stable order. */
    default Map<String, String> details() {
        return Map.of();
    }
}
