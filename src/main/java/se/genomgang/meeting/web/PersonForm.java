package se.genomgang.meeting.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param person name or e-mail address, as typed */
public record PersonForm(@NotBlank @Size(max = 300) String person) {}
