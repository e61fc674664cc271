package se.genomgang.finding;

import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** A finding was closed. */
public record FindingClosed(PersonId actor, FindingId finding, UnitId owner) implements FindingEvent {}
