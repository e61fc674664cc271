package se.genomgang.people;

import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.PersonId;

/** An account got the administrator's mark. */
public record AdministratorMarked(@Nullable PersonId actor, PersonId person) implements PersonEvent {}
