package se.genomgang.meeting.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a meeting will not be held. */
public record CancelForm(@NotBlank @Size(max = 1000) String reason) {}
