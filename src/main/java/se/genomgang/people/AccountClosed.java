package se.genomgang.people;

import se.genomgang.kernel.PersonId;

/** A person's account was closed: they can no longer sign in. */
public record AccountClosed(PersonId actor, PersonId person) implements PersonEvent {}
