package se.genomgang.compilation;

import java.time.Instant;

/** A compilation in the list of those made of a season. */
public record MadeLine(long id, int number, Instant madeAt, String madeBy) {}
