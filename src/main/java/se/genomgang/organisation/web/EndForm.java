package se.genomgang.organisation.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An appointment's last day, typed.
 *
 * @param lastDay inclusive
 * @param version of the appointment that the page showed
 * @param back {@code admin} when the reader came from the administration
 */
record EndForm(@NotNull LocalDate lastDay, @Nullable Integer version, @Nullable String back) {}
