package se.genomgang.people;

import se.genomgang.kernel.PersonId;

/**
 * A person as everyone may see them.
 *
 * @param id identity
 * @param givenName shown first
 * @param familyName sorted by
 * @param workEmail unique whatever its case
 */
public record PersonView(PersonId id, String givenName, String familyName, String workEmail) {

    /** "Förnamn Efternamn". */
    public String name() {
        return givenName + " " + familyName;
    }
}
