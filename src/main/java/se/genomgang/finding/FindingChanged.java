package se.genomgang.finding;

import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** A finding was worded anew. */
public record FindingChanged(PersonId actor, FindingId finding, UnitId owner) implements FindingEvent {}
