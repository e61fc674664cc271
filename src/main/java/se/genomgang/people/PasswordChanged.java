package se.genomgang.people;

import se.genomgang.kernel.PersonId;

/** A person changed their own password. */
public record PasswordChanged(PersonId actor, PersonId person) implements PersonEvent {}
