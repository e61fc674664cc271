package se.genomgang.people;

import se.genomgang.kernel.PersonId;

/** A link was made that lets a person set their password once. */
public record PasswordLinkIssued(PersonId actor, PersonId person) implements PersonEvent {}
