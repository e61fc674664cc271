package se.genomgang.organisation;

import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitId;

/** A function that a unit of this kind is expected to have, and that nobody holds on the day asked for. A deputy alone does not fill it. */
public record Vacancy(UnitId unit, String functionCode, Label function) {}
