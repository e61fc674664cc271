package se.genomgang.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One time that a step is to be done, and how far it has come.
 *
 * @param id 0 when it is only planned
 * @param number which of the year's, from 1
 * @param from first day, inclusive
 * @param due last day, inclusive; null when it goes on all year
 * @param reason why it is not applicable; null otherwise
 * @param doneOn the day it was done; null otherwise
 * @param version what a change is made against
 * @param free whether its last day is missed by nobody: what is done only when there is need, and what the routine sets the time of (R §5)
 */
public record OccurrenceView(
        long id,
        int number,
        LocalDate from,
        @Nullable LocalDate due,
        OccurrenceState state,
        @Nullable String reason,
        String note,
        @Nullable LocalDate doneOn,
        int version,
        boolean free) {

    /** Times that are only planned: there is nothing to mark yet. */
    static List<OccurrenceView> planned(List<Time> times) {
        return IntStream.range(0, times.size())
                .mapToObj(i -> new OccurrenceView(
                        0,
                        i + 1,
                        times.get(i).from(),
                        times.get(i).due(),
                        OccurrenceState.NOT_STARTED,
                        null,
                        "",
                        null,
                        0,
                        false))
                .toList();
    }

    /** Whether somebody has said anything of it. */
    public boolean marked() {
        return version > 0;
    }

    /** Whether its last day has passed and something is left to do; from midnight, Swedish time, after that day. */
    public boolean late(LocalDate today) {
        return due != null && !free && today.isAfter(due) && !state.settled();
    }
}
