package se.genomgang.finding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.UnitId;

/**
 * A row of a list of findings, as the reader sees it today.
 *
 * @param audit the kind of audit it came from; null when it came from none
 * @param auditNumber the audit's number; null when it came from none
 * @param source who said it; empty when nothing is said about that
 */
public record FindingRow(
        FindingId id,
        UnitId unit,
        String number,
        FindingKind kind,
        @Nullable AuditKind audit,
        @Nullable String auditNumber,
        String source,
        String title,
        LocalDate foundOn,
        FindingState state,
        int openActions,
        FindingStanding standing) {}
