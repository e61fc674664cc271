package se.genomgang.people.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.PersonId;
import se.genomgang.people.OpenAccount;
import se.genomgang.people.RegisterEntry;
import se.genomgang.people.RegisterPerson;
import se.genomgang.people.RenamePerson;

/**
 * A person's name and e-mail; for a new one also the account to open.
 *
 * @param username empty for no account
 * @param version the version that was on the page; 0 for a new person
 */
record PersonForm(
        @NotBlank @Size(max = 100) String givenName,
        @NotBlank @Size(max = 100) String familyName,
        @NotBlank @Email @Size(max = 254) String workEmail,
        @Size(max = 100) @Nullable String username,
        @Nullable Boolean administrator,
        @Nullable Integer version) {

    static PersonForm empty() {
        return new PersonForm("", "", "", "", false, 0);
    }

    static PersonForm from(RegisterEntry entry) {
        var person = entry.person();
        return new PersonForm(person.givenName(), person.familyName(), person.workEmail(), "", false, entry.version());
    }

    /** The account to open for this person, if one was asked for. */
    Optional<OpenAccount> account(PersonId person) {
        return username == null || username.isBlank()
                ? Optional.empty()
                : Optional.of(new OpenAccount(person, username, Boolean.TRUE.equals(administrator)));
    }

    RegisterPerson toCommand() {
        return new RegisterPerson(givenName, familyName, workEmail);
    }

    RenamePerson toCommand(PersonId person) {
        return new RenamePerson(person, givenName, familyName, workEmail, version == null ? 0 : version);
    }
}
