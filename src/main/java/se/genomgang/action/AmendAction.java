package se.genomgang.action;

import java.time.LocalDate;
import se.genomgang.kernel.PersonId;

/**
 * Asks for a settled action to be handed to somebody else, or given another day.
 *
 * @param dueOn the last day it is in time
 * @param reason why; kept with the action
 * @param version the version that was read
 */
public record AmendAction(PersonId responsible, LocalDate dueOn, String reason, int version) {}
