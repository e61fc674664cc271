package se.genomgang.routine;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.PersonId;

/**
 * A version of the routine as a line of its change log.
 *
 * @param code its name, e.g. {@code 02}; stands in addresses and on protocols
 * @param dated the day the document bears
 * @param inForceFrom first day it binds, inclusive; null unless in force
 * @param version counts saved changes; an edit form sends it along
 * @param changedBy who saved last; null for a delivered version
 */
public record RoutineView(
        long id,
        String code,
        LocalDate dated,
        RoutineState state,
        @Nullable LocalDate inForceFrom,
        Label change,
        int version,
        @Nullable PersonId changedBy,
        @Nullable Instant changedAt) {

    public boolean draft() {
        return state == RoutineState.DRAFT;
    }

    public boolean inForce() {
        return state == RoutineState.IN_FORCE;
    }

    /** Whether anything is known of it besides its line in the change log. */
    public boolean hasRules() {
        return state != RoutineState.LOG_ONLY;
    }
}
