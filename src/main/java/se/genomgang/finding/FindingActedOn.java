package se.genomgang.finding;

import se.genomgang.action.ActionId;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** An action was opened because of a finding. */
public record FindingActedOn(PersonId actor, FindingId finding, UnitId owner, ActionId action)
        implements FindingEvent {}
