package se.genomgang.people;

import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.PersonId;

/** A person was entered in the register. */
public record PersonRegistered(@Nullable PersonId actor, PersonId person) implements PersonEvent {}
