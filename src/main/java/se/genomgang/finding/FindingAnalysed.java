package se.genomgang.finding;

import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** Cause and correction of a finding were written down. */
public record FindingAnalysed(PersonId actor, FindingId finding, UnitId owner) implements FindingEvent {}
