package se.genomgang.notice;

import java.util.Locale;
import se.genomgang.kernel.PersonId;

/**
 * Whom a letter is written to.
 *
 * @param person who
 * @param name shown name, given name first
 * @param address work e-mail
 * @param language the language of their account; Swedish when they have none or have chosen none
 */
public record Addressee(PersonId person, String name, String address, Locale language) {}
