package se.genomgang.action.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.genomgang.action.ActionKind;
import se.genomgang.action.ActionSheet;
import se.genomgang.action.ChangeAction;
import se.genomgang.kernel.PersonId;

/**
 * The form that changes an action.
 *
 * @param responsible name or work e-mail of the one responsible, as typed
 */
record ActionForm(
        @NotBlank @Size(max = 2000) @Nullable String description,
        @NotNull @Nullable ActionKind kind,
        @NotBlank @Size(max = 300) @Nullable String responsible,
        @NotNull @Nullable LocalDate dueOn,
        int version) {

    static ActionForm from(ActionSheet action) {
        return new ActionForm(
                action.description(),
                action.kind(),
                action.responsibleName() + " <" + action.responsibleEmail() + ">",
                action.dueOn(),
                action.version());
    }

    /** What a form without errors asks for. */
    ChangeAction toCommand(PersonId person) {
        return new ChangeAction(
                Objects.requireNonNull(description),
                Objects.requireNonNull(kind),
                person,
                Objects.requireNonNull(dueOn),
                version);
    }
}
