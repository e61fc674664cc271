package se.genomgang.meeting;

import se.genomgang.kernel.Label;

/** Somebody who held a function in the unit on the meeting's date. */
public record Holding(long personId, String name, Label function, boolean deputy) {}
