package se.genomgang.people;

import se.genomgang.kernel.PersonId;

/** What a person signs in with was changed. */
public record UsernameChanged(PersonId actor, PersonId person) implements PersonEvent {}
