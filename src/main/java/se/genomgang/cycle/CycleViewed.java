package se.genomgang.cycle;

import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** An auditor read a unit's cycle of a year, or an activity of it: each such view is logged. */
public record CycleViewed(PersonId actor, long cycle, UnitId owner, int year) implements CycleEvent {}
