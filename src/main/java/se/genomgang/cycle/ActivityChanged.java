package se.genomgang.cycle;

import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/**
 * An activity of a cycle was described anew.
 *
 * @param activity its title, in Swedish
 */
public record ActivityChanged(PersonId actor, long cycle, UnitId owner, int year, String activity)
        implements ActivityEvent {}
