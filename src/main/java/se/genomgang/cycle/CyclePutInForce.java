package se.genomgang.cycle;

import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** A cycle was put in force: what is in it is to be done. */
public record CyclePutInForce(PersonId actor, long cycle, UnitId owner, int year) implements CycleEvent {}
