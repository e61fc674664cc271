package se.genomgang.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;

/**
 * A name and the days it holds.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive; null for the name that holds until further notice
 */
public record UnitNameView(LocalDate from, @Nullable LocalDate to, Label shortName, Label name) {}
