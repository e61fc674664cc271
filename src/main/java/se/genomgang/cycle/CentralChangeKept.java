package se.genomgang.cycle;

import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/**
 * A unit kept its own when the central cycle had changed an activity.
 *
 * @param activity its title, in Swedish
 */
public record CentralChangeKept(PersonId actor, long cycle, UnitId owner, int year, String activity)
        implements ActivityEvent {}
