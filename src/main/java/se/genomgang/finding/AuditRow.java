package se.genomgang.finding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.UnitId;

/**
 * An audit in a list, as the reader sees it today.
 *
 * @param unit the unit audited; null for the whole organisation
 * @param to last day, inclusive
 * @param findings how many findings came of it in the units whose findings the reader sees; what was withdrawn is not counted
 * @param open how many of them are open
 */
public record AuditRow(
        AuditId id,
        String number,
        AuditKind kind,
        @Nullable UnitId unit,
        String scope,
        String auditor,
        LocalDate from,
        LocalDate to,
        int findings,
        int open) {}
