package se.genomgang.cycle;

import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** A cycle was made for a year, as a draft. */
public record CycleBegun(PersonId actor, long cycle, UnitId owner, int year) implements CycleEvent {}
