package se.genomgang.people.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.PersonId;
import se.genomgang.people.PersonView;
import se.genomgang.people.RegisterEntry;
import se.genomgang.people.RenamePerson;

/**
 * The name and e-mail of a person who is in the register.
 *
 * @param version the version that was on the page
 */
record RenameForm(
        @NotBlank @Size(max = 100) String givenName,
        @NotBlank @Size(max = 100) String familyName,
        @NotBlank @Email @Size(max = 254) String workEmail,
        @Nullable Integer version) {

    static RenameForm from(RegisterEntry entry) {
        PersonView person = entry.person();
        return new RenameForm(person.givenName(), person.familyName(), person.workEmail(), entry.version());
    }

    RenamePerson toCommand(PersonId person) {
        return new RenamePerson(person, givenName, familyName, workEmail, version == null ? 0 : version);
    }
}
