package se.genomgang.people;

import se.genomgang.kernel.PersonId;

/** An account lost the administrator's mark. */
public record AdministratorUnmarked(PersonId actor, PersonId person) implements PersonEvent {}
