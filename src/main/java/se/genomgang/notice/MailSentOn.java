package se.genomgang.notice;

import se.genomgang.kernel.PersonId;

/** A letter that was kept or set aside is to be sent after all. */
public record MailSentOn(PersonId actor, MailId mail) implements MailEvent {}
