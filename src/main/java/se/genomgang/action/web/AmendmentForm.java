package se.genomgang.action.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.genomgang.action.ActionSheet;
import se.genomgang.action.AmendAction;
import se.genomgang.kernel.PersonId;

/**
 * The form that hands a settled action over or gives it another day.
 *
 * @param responsible name or work e-mail of the one responsible, as typed
 * @param reason why; kept with the action
 */
record AmendmentForm(
        @NotBlank @Size(max = 300) @Nullable String responsible,
        @NotNull @Nullable LocalDate dueOn,
        @NotBlank @Size(max = 1000) @Nullable String reason,
        int version) {

    static AmendmentForm from(ActionSheet action) {
        return new AmendmentForm(
                action.responsibleName() + " <" + action.responsibleEmail() + ">",
                action.dueOn(),
                "",
                action.version());
    }

    /** What a form without errors asks for. */
    AmendAction toCommand(PersonId person) {
        return new AmendAction(person, Objects.requireNonNull(dueOn), Objects.requireNonNull(reason), version);
    }
}
