package se.genomgang.people.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** An account's username, and for a new one the administrator's mark. */
record AccountForm(@NotBlank @Size(max = 100) String username, boolean administrator) {}
