package se.genomgang.action;

import java.time.LocalDate;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitId;

/**
 * A row of a list of actions, as the reader sees it today.
 *
 * @param responsibleFunction the label of the function held today, in the action's unit if there; empty without one
 * @param waiting whether a report waits for an answer
 */
public record ActionRow(
        ActionId id,
        UnitId unit,
        String number,
        String description,
        ActionKind kind,
        String responsibleName,
        Label responsibleFunction,
        LocalDate dueOn,
        String originLabel,
        String originPath,
        ActionState state,
        boolean published,
        boolean waiting,
        ActionStanding standing) {}
