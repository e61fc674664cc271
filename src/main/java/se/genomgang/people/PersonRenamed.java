package se.genomgang.people;

import se.genomgang.kernel.PersonId;

/** A person's name or e-mail was changed. */
public record PersonRenamed(PersonId actor, PersonId person) implements PersonEvent {}
