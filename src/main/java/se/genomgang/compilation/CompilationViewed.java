package se.genomgang.compilation;

import se.genomgang.kernel.PersonId;

/** An auditor read a compilation: each such view is logged. */
public record CompilationViewed(PersonId actor, long compilation) implements CompilationEvent {}
