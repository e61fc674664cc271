package se.genomgang.cycle;

import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** A draft of a cycle was thrown away. */
public record CycleDiscarded(PersonId actor, long cycle, UnitId owner, int year) implements CycleEvent {}
