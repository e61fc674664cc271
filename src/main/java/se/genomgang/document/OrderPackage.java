package se.genomgang.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.UnitId;

/**
 * An order of an auditor's package.
 *
 * @param unit null for every unit
 * @param from first day of the meetings, inclusive
 * @param to last day of the meetings, inclusive
 */
public record OrderPackage(@Nullable UnitId unit, LocalDate from, LocalDate to) {}
