package se.genomgang.routine.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import se.genomgang.routine.RoutineView;

/** A draft's line in the change log. */
public record LineForm(
        @NotNull LocalDate dated,
        @NotBlank @Size(max = 500) String changeSv,
        @NotBlank @Size(max = 500) String changeEn,
        @NotNull Integer version) {

    static LineForm from(RoutineView draft) {
        return new LineForm(draft.dated(), draft.change().sv(), draft.change().en(), draft.version());
    }
}
