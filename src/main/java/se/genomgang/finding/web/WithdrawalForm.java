package se.genomgang.finding.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The form that takes back a finding entered by mistake. */
record WithdrawalForm(@NotBlank @Size(max = 5000) @Nullable String reason) {}
