package se.genomgang.finding.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The form that closes a finding. Whether an answer is asked for depends on its kind. */
record ClosureForm(@Size(max = 5000) @Nullable String answer) {}
