package se.genomgang.organisation;

import java.time.LocalDate;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitKind;

/**
 * Opens a unit.
 *
 * @param code stable, in addresses: small letters, digits and hyphens, at most 20
 * @param openedOn first day, inclusive
 */
public record OpenUnit(String code, UnitKind kind, Label shortName, Label name, LocalDate openedOn) {}
