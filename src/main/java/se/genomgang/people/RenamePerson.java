package se.genomgang.people;

import se.genomgang.kernel.PersonId;

/**
 * Command: change a person's name or e-mail.
 *
 * @param person whose
 * @param givenName new or unchanged
 * @param familyName new or unchanged
 * @param workEmail new or unchanged
 * @param version the version that was on the page
 */
public record RenamePerson(PersonId person, String givenName, String familyName, String workEmail, int version) {}
