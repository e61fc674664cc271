package se.genomgang.cycle.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.genomgang.cycle.MarkOccurrence;
import se.genomgang.cycle.OccurrenceState;
import se.genomgang.cycle.OccurrenceView;

/** The form that says how far something has come. */
record OccurrenceForm(
        @NotNull @Nullable OccurrenceState state,
        @Size(max = 2000) @Nullable String reason,
        @Nullable LocalDate doneOn,
        @Size(max = 2000) @Nullable String note,
        @NotNull @Nullable Integer version) {

    static OccurrenceForm from(OccurrenceView time) {
        return new OccurrenceForm(
                time.state(),
                Objects.requireNonNullElse(time.reason(), ""),
                time.doneOn(),
                time.note(),
                time.version());
    }

    MarkOccurrence toCommand() {
        return new MarkOccurrence(
                Objects.requireNonNull(state),
                Objects.requireNonNullElse(reason, ""),
                Objects.requireNonNullElse(note, ""),
                doneOn,
                Objects.requireNonNull(version));
    }
}
