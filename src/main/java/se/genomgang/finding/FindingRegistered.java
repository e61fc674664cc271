package se.genomgang.finding;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;

/** A finding was entered. */
public record FindingRegistered(
        PersonId actor, FindingId finding, UnitId owner, FindingKind kind, @Nullable AuditId audit)
        implements FindingEvent {

    @Override
    public Optional<Subject> context() {
        return Optional.ofNullable(audit).map(id -> new Subject(Audit.SUBJECT, id.value()));
    }

    @Override
    public Map<String, String> details() {
        return Map.of("kind", kind.name());
    }
}
