package se.genomgang.organisation.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit's last day, typed.
 *
 * @param lastDay inclusive
 * @param successor code of the unit that takes over; empty for none
 * @param version of the unit that the page showed
 */
record CloseForm(@NotNull LocalDate lastDay, @Nullable String successor, @Nullable Integer version) {}
