package se.genomgang.cycle.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.genomgang.cycle.Assign;

/** The form that says of many activities who sees to each. */
public record AssignForm(@Nullable List<@Valid Row> rows) {

    /** @param to as in {@link Assign} */
    public record Row(@Nullable Long id, @Nullable String to, @Nullable Integer version) {}

    /** Rows that were skipped are none. */
    List<Assign> toCommands() {
        return rows == null
                ? List.of()
                : rows.stream()
                        .filter(row -> row != null && row.id() != null)
                        .map(row -> new Assign(
                                row.id(),
                                Objects.requireNonNullElse(row.to(), ""),
                                row.version() == null ? -1 : row.version()))
                        .toList();
    }
}
