package se.genomgang.routine.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import se.genomgang.routine.StartDraft;

/** A new draft: what it is called and its line in the change log. */
public record StartForm(
        @NotBlank
                @Size(max = 20)
                @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]*", message = "{routine.start.code.letters}")
                String code,
        @NotNull LocalDate dated,
        @NotBlank @Size(max = 500) String changeSv,
        @NotBlank @Size(max = 500) String changeEn) {

    StartDraft toCommand(String copyOf) {
        return new StartDraft(copyOf, code, dated, Typed.label(changeSv, changeEn));
    }
}
