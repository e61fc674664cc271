package se.genomgang.people.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Who has forgotten their password: a username or a work e-mail. */
record ForgottenForm(@NotBlank @Size(max = 254) String who) {}
