package se.genomgang.meeting.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import se.genomgang.action.ActionId;
import se.genomgang.action.ActionKind;
import se.genomgang.kernel.PersonId;
import se.genomgang.meeting.Decide;
import se.genomgang.meeting.DecisionResult;
import se.genomgang.meeting.PointRow;

/**
 * A decision and its action in one form, as typed.
 *
 * @param responsible a person chosen among those at hand
 * @param other a name or e-mail of somebody else; counts when typed
 * @param cancels an open action that is not to be done after all; empty: none
 * @param actionVersion of the action as it was read; 0 when there was none
 * @param from where the form was opened, see {@link Back}
 */
record DecisionForm(
        @NotBlank @Size(max = 2_000) String text,
        String result,
        @Size(max = 2_000) String description,
        String responsible,
        @Size(max = 300) String other,
        String dueOn,
        String kind,
        String cancels,
        String version,
        String actionVersion,
        String from) {

    DecisionForm {
        text = text == null ? "" : text;
        result = known(DecisionResult.values(), result) ? result : DecisionResult.ACTION.name();
        description = description == null ? "" : description;
        responsible = responsible == null ? "" : responsible;
        other = other == null ? "" : other;
        dueOn = dueOn == null ? "" : dueOn.strip();
        kind = known(ActionKind.values(), kind) ? kind : ActionKind.IMPROVEMENT.name();
        cancels = cancels == null ? "" : cancels;
        version = version == null ? "" : version;
        actionVersion = actionVersion == null ? "" : actionVersion;
        from = from == null ? "" : from;
    }

    static DecisionForm empty(String from) {
        return new DecisionForm("", "", "", "", "", "", "", "", "0", "0", from);
    }

    /** @param wording what cancelling the action is usually called */
    static DecisionForm cancelling(long action, String wording, String from) {
        return new DecisionForm(
                wording, DecisionResult.OTHER.name(), "", "", "", "", "", Long.toString(action), "0", "0", from);
    }

    static DecisionForm of(PointRow.DecisionRow decision) {
        PointRow.ActionRow action = decision.action();
        String version = Integer.toString(decision.version());
        PointRow.CancelledRow cancelled = decision.cancels();
        String cancels = cancelled == null ? "" : Long.toString(cancelled.id());
        return action == null
                ? new DecisionForm(decision.text(), decision.result(), "", "", "", "", "", cancels, version, "0", "")
                : new DecisionForm(
                        decision.text(),
                        decision.result(),
                        action.description().equals(decision.text()) ? "" : action.description(),
                        Long.toString(action.responsibleId()),
                        "",
                        action.dueOn().toString(),
                        action.kind(),
                        cancels,
                        version,
                        Integer.toString(action.version()),
                        "");
    }

    /** An action needs both somebody responsible and a day; says so at the field that lacks. */
    void requireWholeAction(@Nullable PersonId person, BindingResult errors) {
        if (asksForAction() && person == null && !errors.hasFieldErrors("other")) {
            errors.rejectValue("responsible", "meeting.invalid.responsible");
        }
        if (asksForAction() && day() == null) {
            errors.rejectValue("dueOn", "meeting.invalid.dueOn");
        }
    }

    private boolean asksForAction() {
        boolean anything = !responsible.isBlank() || !other.isBlank() || !dueOn.isBlank();
        return anything || (result.equals(DecisionResult.ACTION.name()) && cancels.isBlank());
    }

    Decide toCommand(@Nullable PersonId person) {
        LocalDate day = day();
        Decide.ToDo action = person == null || day == null
                ? null
                : new Decide.ToDo(description, ActionKind.valueOf(kind), person, day, number(actionVersion));
        DecisionResult said = DecisionResult.valueOf(result);
        return new Decide(
                text,
                said == DecisionResult.ACTION && action == null ? DecisionResult.OTHER : said,
                action,
                cancelled());
    }

    /** What is chosen but cannot be an action is one that nobody may cancel. */
    private @Nullable ActionId cancelled() {
        return cancels.isBlank() ? null : new ActionId(cancels.matches("\\d{1,18}") ? Long.parseLong(cancels) : 0);
    }

    int versionRead() {
        return number(version);
    }

    @Nullable
    PersonId chosen() {
        return responsible.matches("\\d{1,18}") ? new PersonId(Long.parseLong(responsible)) : null;
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(dueOn);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** A version that is no number is one that nobody has read. */
    private static int number(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }

    private static boolean known(Enum<?>[] values, @Nullable String name) {
        return Arrays.stream(values).anyMatch(value -> value.name().equals(name));
    }
}
