package se.genomgang.cycle;

import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/**
 * An activity that had been left out is done again.
 *
 * @param activity its title, in Swedish
 */
public record ActivityTakenUp(PersonId actor, long cycle, UnitId owner, int year, String activity)
        implements ActivityEvent {}
