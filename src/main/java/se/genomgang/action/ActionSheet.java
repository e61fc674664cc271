package se.genomgang.action;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/**
 * Everything about one action that its reader sees today.
 *
 * @param closedOn the day it was closed; null while open
 * @param closedBecause the reason given; empty without one
 * @param closedBy the decision that closed it; null when a person did
 * @param history what has happened to it, latest first
 * @param followUp its reports, and what the reader may do about it
 * @param mayChange whether the reader may edit it: as long as its decision does not stand
 * @param version to send along with a change
 */
public record ActionSheet(
        ActionId id,
        UnitId unit,
        String number,
        String description,
        ActionKind kind,
        PersonId responsible,
        String responsibleName,
        Label responsibleFunction,
        String responsibleEmail,
        LocalDate decidedOn,
        LocalDate dueOn,
        ActionOrigin origin,
        ActionState state,
        boolean published,
        @Nullable LocalDate closedOn,
        String closedBecause,
        @Nullable ActionOrigin closedBy,
        ActionStanding standing,
        List<ActionHistoryEntry> history,
        ActionFollowUp followUp,
        boolean mayChange,
        int version) {

    /** Whether only the unit and the one responsible see it yet. */
    public boolean draft() {
        return !published && state == ActionState.OPEN;
    }
}
