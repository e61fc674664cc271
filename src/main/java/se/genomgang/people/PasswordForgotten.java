package se.genomgang.people;

import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.PersonId;

/** A new password was asked for on the sign-in page, by whoever it was: the person is sent a link. */
public record PasswordForgotten(PersonId person) implements PersonEvent {

    @Override
    public @Nullable PersonId actor() {
        return null;
    }
}
