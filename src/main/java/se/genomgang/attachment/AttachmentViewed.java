package se.genomgang.attachment;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;

/**
 * An auditor took a copy of a file: each such view is logged.
 *
 * @param belongsTo the larger thing the owner belongs to; null when there is none
 * @param of whose work it is; null when it is no unit's
 */
public record AttachmentViewed(
        PersonId actor, Subject owner, String fileName, @Nullable Subject belongsTo, @Nullable UnitId of)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return owner;
    }

    @Override
    public Optional<Subject> context() {
        return Optional.ofNullable(belongsTo);
    }

    @Override
    public Optional<UnitId> unit() {
        return Optional.ofNullable(of);
    }

    @Override
    public Map<String, String> details() {
        return Map.of("fileName", fileName);
    }
}
