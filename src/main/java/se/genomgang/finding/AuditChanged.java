package se.genomgang.finding;

import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** An audit was described anew. */
public record AuditChanged(PersonId actor, AuditId audit, @Nullable UnitId owner) implements AuditEvent {}
