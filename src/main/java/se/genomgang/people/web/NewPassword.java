package se.genomgang.people.web;

import jakarta.validation.constraints.NotEmpty;
import org.springframework.validation.BindingResult;

/** A new password, typed twice. */
record NewPassword(@NotEmpty String password, @NotEmpty String repeated) {

    void requireSame(BindingResult errors) {
        requireSame(password, repeated, errors);
    }

    static void requireSame(String password, String repeated, BindingResult errors) {
        if (password != null && !password.equals(repeated) && !errors.hasFieldErrors("repeated")) {
            errors.rejectValue("repeated", "people.error.passwordRepeated");
        }
    }
}
