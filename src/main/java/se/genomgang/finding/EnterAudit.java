package se.genomgang.finding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.UnitId;

/**
 * Asks for an audit to be entered, or changed.
 *
 * @param unit the unit audited; null for the whole organisation
 * @param scope what was audited
 * @param auditor who audited, in words: may be another firm
 * @param from first day, inclusive
 * @param to last day, inclusive
 */
public record EnterAudit(
        AuditKind kind, @Nullable UnitId unit, String scope, String auditor, LocalDate from, LocalDate to) {}
