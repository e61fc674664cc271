package se.genomgang.meeting.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import se.genomgang.action.ActionKind;
import se.genomgang.kernel.PersonId;
import se.genomgang.meeting.Decide;
import se.genomgang.meeting.DecisionResult;
import se.genomgang.meeting.PointRow;

/**
 * A decision and its action in one form.
 *
 * @param responsible a person chosen among those at hand
 * @param other a name or e-mail of somebody else; counts when typed
 * @param actionVersion of the action as it was read; 0 when there was none
 * @param from where the form was opened, see {@link Back}
 */
record DecisionForm(
        @NotBlank @Size(max = 2_000) String text,
        @NotNull DecisionResult result,
        @Size(max = 2_000) String description,
        @Nullable Long responsible,
        @Size(max = 300) String other,
        @Nullable LocalDate dueOn,
        @NotNull ActionKind kind,
        int version,
        int actionVersion,
        String from) {

    DecisionForm {
        text = text == null ? "" : text;
        description = description == null ? "" : description;
        other = other == null ? "" : other;
        from = from == null ? "" : from;
        kind = kind == null ? ActionKind.IMPROVEMENT : kind;
    }

    static DecisionForm empty(String from) {
        return new DecisionForm("", DecisionResult.ACTION, "", null, "", null, ActionKind.IMPROVEMENT, 0, 0, from);
    }

    static DecisionForm of(PointRow.DecisionRow decision) {
        PointRow.ActionRow action = decision.action();
        DecisionResult result = DecisionResult.valueOf(decision.result());
        return action == null
                ? new DecisionForm(
                        decision.text(), result, "", null, "", null, ActionKind.IMPROVEMENT, decision.version(), 0, "")
                : new DecisionForm(
                        decision.text(),
                        result,
                        action.description().equals(decision.text()) ? "" : action.description(),
                        action.responsibleId(),
                        "",
                        action.dueOn(),
                        ActionKind.valueOf(action.kind()),
                        decision.version(),
                        action.version(),
                        "");
    }

    /** An action needs both somebody responsible and a day; says so at the field that lacks. */
    void requireWholeAction(@Nullable PersonId person, BindingResult errors) {
        if (asksForAction() && person == null && !errors.hasFieldErrors("other")) {
            errors.rejectValue("responsible", "meeting.invalid.responsible");
        }
        if (asksForAction() && dueOn == null && !errors.hasFieldErrors("dueOn")) {
            errors.rejectValue("dueOn", "meeting.invalid.dueOn");
        }
    }

    boolean asksForAction() {
        return result == DecisionResult.ACTION || responsible != null || !other.isBlank() || dueOn != null;
    }

    Decide toCommand(@Nullable PersonId person) {
        boolean action = asksForAction() && person != null && dueOn != null;
        return new Decide(
                text, result, action ? new Decide.ToDo(description, kind, person, dueOn, actionVersion) : null);
    }
}
