package se.genomgang.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.genomgang.action.ActionId;
import se.genomgang.action.ActionKind;
import se.genomgang.kernel.PersonId;

/**
 * Asks for a decision to be written under a point, or for one to be worded anew.
 *
 * @param text with or without the leading "att"
 * @param action what is to be done, in the same step; null for none
 * @param cancels an open action of the unit that is not to be done after all, once the protocol is adjusted; null for none
 */
public record Decide(String text, DecisionResult result, @Nullable ToDo action, @Nullable ActionId cancels) {

    public Decide(String text, DecisionResult result, @Nullable ToDo action) {
        this(text, result, action, null);
    }

    /**
     * What is to be done.
     *
     * @param description empty: the decision's own wording
     * @param dueOn the last day it is in time
     * @param version of the action as it was read; 0 when there was none
     */
    public record ToDo(String description, ActionKind kind, PersonId responsible, LocalDate dueOn, int version) {}
}
