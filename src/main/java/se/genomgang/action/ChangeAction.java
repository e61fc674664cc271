package se.genomgang.action;

import java.time.LocalDate;
import se.genomgang.kernel.PersonId;

/**
 * Asks for an action that is not yet published to be reworded, handed to somebody else or given another day.
 *
 * @param dueOn the last day it is in time
 * @param version the version that was read; a later one is answered with both texts
 */
public record ChangeAction(String description, ActionKind kind, PersonId responsible, LocalDate dueOn, int version) {}
