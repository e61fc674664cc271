package se.genomgang.kernel;

import java.io.Serializable;

/** A capacity held in a unit on the day it was asked for, as holder or as named deputy. */
public record Grant(Capacity capacity, UnitId unit) implements Serializable {}
