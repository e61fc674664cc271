package se.genomgang.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitId;

/**
 * Gives a unit another name from a day on. Earlier days keep the names they had.
 *
 * @param from first day of the name, inclusive
 * @param version of the unit that the renamer saw; null when none was shown
 */
public record RenameUnit(UnitId unit, Label shortName, Label name, LocalDate from, @Nullable Integer version) {}
