package se.genomgang.cycle;

import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/**
 * A unit took over what the central cycle says of an activity.
 *
 * @param activity its title, in Swedish
 */
public record CentralChangeTaken(PersonId actor, long cycle, UnitId owner, int year, String activity)
        implements ActivityEvent {}
