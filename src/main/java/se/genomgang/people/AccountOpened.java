package se.genomgang.people;

import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.PersonId;

/** A person got an account to sign in with. */
public record AccountOpened(@Nullable PersonId actor, PersonId person) implements PersonEvent {}
