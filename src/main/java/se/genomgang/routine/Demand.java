package se.genomgang.routine;

import se.genomgang.kernel.UnitKind;

/**
 * A kind of meeting that the routine asks of the units of a kind in a year.
 *
 * @param rules of the version that asks
 */
public record Demand(KindView kind, UnitKind unitKind, MeetingRules rules) {}
