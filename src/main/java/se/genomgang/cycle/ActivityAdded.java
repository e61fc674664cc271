package se.genomgang.cycle;

import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/**
 * An activity was added to a cycle.
 *
 * @param activity its title, in Swedish
 */
public record ActivityAdded(PersonId actor, long cycle, UnitId owner, int year, String activity)
        implements ActivityEvent {}
