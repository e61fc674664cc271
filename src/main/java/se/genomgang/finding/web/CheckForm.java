package se.genomgang.finding.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.genomgang.finding.CheckEffect;

/** The form that writes down a check of the effect. */
record CheckForm(
        @NotNull @Nullable Boolean effective,
        @NotBlank @Size(max = 5000) @Nullable String grounds,
        @NotNull @Nullable LocalDate checkedOn) {

    /** What a form without errors asks for. */
    CheckEffect toCommand() {
        return new CheckEffect(
                Objects.requireNonNull(effective), Objects.requireNonNull(grounds), Objects.requireNonNull(checkedOn));
    }
}
