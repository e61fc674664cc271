package se.genomgang.people.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.PersonId;
import se.genomgang.people.OpenAccount;
import se.genomgang.people.RegisterPerson;

/**
 * A new person's name and e-mail, and the account to open.
 *
 * @param username empty for no account
 */
record PersonForm(
        @NotBlank @Size(max = 100) String givenName,
        @NotBlank @Size(max = 100) String familyName,
        @NotBlank @Email @Size(max = 254) String workEmail,
        @Size(max = 100) @Nullable String username,
        @Nullable Boolean administrator) {

    static PersonForm empty() {
        return new PersonForm("", "", "", "", false);
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
}
