package se.genomgang.finding;

import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** An auditor read a finding: each such view is logged. */
public record FindingViewed(PersonId actor, FindingId finding, UnitId owner) implements FindingEvent {}
