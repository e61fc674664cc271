package se.genomgang.people.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import se.genomgang.people.RegisterPerson;

/** The first administrator: who, and how to sign in. */
record SetupForm(
        @NotBlank @Size(max = 100) String givenName,
        @NotBlank @Size(max = 100) String familyName,
        @NotBlank @Email @Size(max = 254) String workEmail,
        @NotBlank @Size(max = 100) String username,
        @NotEmpty String password,
        @NotEmpty String repeated) {

    RegisterPerson toCommand() {
        return new RegisterPerson(givenName, familyName, workEmail);
    }
}
