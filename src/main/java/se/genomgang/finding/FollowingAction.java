package se.genomgang.finding;

import java.time.LocalDate;
import se.genomgang.action.ActionKind;
import se.genomgang.kernel.PersonId;

/**
 * Asks for an action to be opened because of a finding.
 *
 * @param dueOn the last day it is in time
 */
public record FollowingAction(String description, ActionKind kind, PersonId responsible, LocalDate dueOn) {}
