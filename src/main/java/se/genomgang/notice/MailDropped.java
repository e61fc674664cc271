package se.genomgang.notice;

import se.genomgang.kernel.PersonId;

/** A letter shall not be sent. */
public record MailDropped(PersonId actor, MailId mail) implements MailEvent {}
