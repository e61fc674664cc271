package se.genomgang.finding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.UnitId;

/**
 * Asks for a finding to be entered.
 *
 * @param unit whose it is; numbers it
 * @param audit the audit it came from; null when it came from none
 * @param source who said it: a function or an organisation; asked for when it comes from an interested party
 * @param title what was found, in one line
 * @param requirement the clause, law or rule it departs from; may be empty
 * @param foundOn not later than today; its year is the year of the number
 */
public record RegisterFinding(
        UnitId unit,
        FindingKind kind,
        @Nullable AuditId audit,
        String source,
        String title,
        String description,
        String requirement,
        LocalDate foundOn) {}
