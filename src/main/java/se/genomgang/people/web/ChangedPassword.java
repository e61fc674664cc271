package se.genomgang.people.web;

import jakarta.validation.constraints.NotEmpty;

/** One's own password: the current one, and the new one twice. */
record ChangedPassword(@NotEmpty String current, @NotEmpty String password, @NotEmpty String repeated) {}
