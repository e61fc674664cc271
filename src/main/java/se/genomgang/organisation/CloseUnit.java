package se.genomgang.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.UnitId;

/**
 * Closes a unit. Its history stays; its appointments end on the same day.
 *
 * @param lastDay inclusive
 * @param successor the unit that takes over, if one does
 * @param version of the unit that the closer saw; null when none was shown
 */
public record CloseUnit(UnitId unit, LocalDate lastDay, @Nullable UnitId successor, @Nullable Integer version) {}
