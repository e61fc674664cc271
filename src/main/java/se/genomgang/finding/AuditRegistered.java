package se.genomgang.finding;

import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** An audit was entered. */
public record AuditRegistered(PersonId actor, AuditId audit, @Nullable UnitId owner) implements AuditEvent {}
