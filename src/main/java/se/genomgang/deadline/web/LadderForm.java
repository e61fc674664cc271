package se.genomgang.deadline.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.genomgang.deadline.Ladder;
import se.genomgang.deadline.Rung;

/**
 * The form that changes a ladder. Days are whole and positive: before the last day for what comes ahead, after it for the rest; an empty field leaves
 * the rung out.
 *
 * @param arisen whether it is told when it arises
 * @param due whether it is told on the last day
 * @param allowed days from when it arises to its last day, where nothing else sets one
 * @param version the version that was read
 */
public record LadderForm(
        @Nullable Boolean arisen,
        @Min(1) @Max(Ladder.MOST_DAYS) @Nullable Integer early,
        @Min(1) @Max(Ladder.MOST_DAYS) @Nullable Integer reminder,
        @Nullable Boolean due,
        @Min(1) @Max(Ladder.MOST_DAYS) @Nullable Integer overdue,
        @Min(1) @Max(Ladder.MOST_DAYS) @Nullable Integer head,
        @Min(1) @Max(Ladder.MOST_DAYS) @Nullable Integer manager,
        @Min(0) @Max(Ladder.MOST_DAYS) @Nullable Integer allowed,
        @Nullable Boolean copied,
        @Nullable Integer version) {

    static LadderForm from(Ladder ladder) {
        return new LadderForm(
                ladder.rungs().containsKey(Rung.ARISEN),
                days(ladder, Rung.EARLY),
                days(ladder, Rung.REMINDER),
                ladder.rungs().containsKey(Rung.DUE),
                days(ladder, Rung.OVERDUE),
                days(ladder, Rung.HEAD),
                days(ladder, Rung.MANAGER),
                ladder.allowedDays(),
                ladder.copied(),
                ladder.version());
    }

    private static @Nullable Integer days(Ladder ladder, Rung rung) {
        Integer days = ladder.rungs().get(rung);
        return days == null ? null : Integer.valueOf(Math.abs(days));
    }

    /** The ladder that a form without errors asks for. A kind whose last day comes from elsewhere is given none here. */
    Ladder toLadder(Ladder standing) {
        Map<Rung, Integer> rungs = new EnumMap<>(Rung.class);
        put(rungs, Rung.ARISEN, Boolean.TRUE.equals(arisen) ? 0 : null);
        put(rungs, Rung.EARLY, early == null ? null : -early);
        put(rungs, Rung.REMINDER, reminder == null ? null : -reminder);
        put(rungs, Rung.DUE, Boolean.TRUE.equals(due) ? 0 : null);
        put(rungs, Rung.OVERDUE, overdue);
        put(rungs, Rung.HEAD, head);
        put(rungs, Rung.MANAGER, manager);
        Integer days = standing.allowedDays() == null ? null : allowed == null ? standing.allowedDays() : allowed;
        return new Ladder(standing.kind(), days, Boolean.TRUE.equals(copied), rungs, version == null ? -1 : version);
    }

    private static void put(Map<Rung, Integer> rungs, Rung rung, @Nullable Integer days) {
        if (days != null) {
            rungs.put(rung, days);
        }
    }
}
