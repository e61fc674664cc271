package se.genomgang.finding.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.genomgang.action.ActionKind;
import se.genomgang.finding.FollowingAction;
import se.genomgang.kernel.PersonId;

/**
 * The form that opens an action because of a finding.
 *
 * @param responsible name or work e-mail of the one responsible, as typed
 */
record FollowingForm(
        @NotBlank @Size(max = 2000) @Nullable String description,
        @NotBlank @Size(max = 300) @Nullable String responsible,
        @NotNull @Nullable LocalDate dueOn,
        @NotNull @Nullable ActionKind kind) {

    static FollowingForm empty(ActionKind kind) {
        return new FollowingForm("", "", null, kind);
    }

    /** What a form without errors asks for. */
    FollowingAction toCommand(PersonId person) {
        return new FollowingAction(
                Objects.requireNonNull(description),
                Objects.requireNonNull(kind),
                person,
                Objects.requireNonNull(dueOn));
    }
}
