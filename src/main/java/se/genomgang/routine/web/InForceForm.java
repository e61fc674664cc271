package se.genomgang.routine.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** From which day a draft is put in force, that day included. */
public record InForceForm(@NotNull LocalDate from, @NotNull Integer version) {}
