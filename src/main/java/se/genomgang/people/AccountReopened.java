package se.genomgang.people;

import se.genomgang.kernel.PersonId;

/** A closed account was opened again. */
public record AccountReopened(PersonId actor, PersonId person) implements PersonEvent {}
