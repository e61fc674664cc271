package se.genomgang.people;

import se.genomgang.kernel.PersonId;

/** A password was set through a one-time link. */
public record PasswordSet(PersonId actor, PersonId person) implements PersonEvent {}
