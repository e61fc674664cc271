package se.genomgang.organisation;

import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.UnitKind;

/** What a function lets its holder do in units of a kind. */
public record FunctionCapacity(UnitKind unitKind, Capacity capacity) {}
