package se.genomgang.document.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.genomgang.document.OrderPackage;
import se.genomgang.kernel.UnitId;

/**
 * The form that orders an auditor's package.
 *
 * @param unit a unit's code; empty for every unit
 */
record OrderForm(@Nullable String unit, @NotNull @Nullable LocalDate from, @NotNull @Nullable LocalDate to) {

    /** What a form without errors asks for. */
    OrderPackage toCommand(@Nullable UnitId id) {
        return new OrderPackage(id, Objects.requireNonNull(from), Objects.requireNonNull(to));
    }
}
