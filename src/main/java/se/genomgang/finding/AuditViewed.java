package se.genomgang.finding;

import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** An auditor read an audit: each such view is logged. */
public record AuditViewed(PersonId actor, AuditId audit, @Nullable UnitId owner) implements AuditEvent {}
