package se.genomgang.people;

/**
 * Command: enter a person in the register.
 *
 * @param givenName at most 100 characters
 * @param familyName at most 100 characters
 * @param workEmail unique whatever its case, at most 254 characters
 */
public record RegisterPerson(String givenName, String familyName, String workEmail) {}
