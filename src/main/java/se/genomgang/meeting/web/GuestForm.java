package se.genomgang.meeting.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A guest by name, without an account. */
public record GuestForm(@NotBlank @Size(max = 200) String name, @Nullable @Size(max = 254) String email) {}
