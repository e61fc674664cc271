package se.genomgang.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A unit as those who keep the organisation see it.
 *
 * @param version what a change is made against
 * @param successor code of the unit that takes over after the last day
 */
public record UnitRecord(UnitView unit, int version, @Nullable String successor) {}
