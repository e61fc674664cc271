package se.genomgang.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Obligation;
import se.genomgang.kernel.WorkingDays;

/**
 * When people are told of one kind of obligation.
 *
 * @param kind the obligations' kind
 * @param allowedDays calendar days from when it arises to its last day, where neither routine nor decision sets an earlier one; null for no last day
 * @param copied whether the unit's management representative has a copy of what the owner gets
 * @param rungs calendar days from the last day, negative before it (for {@link Rung#ARISEN}: from the day it arose); a rung that is absent is not climbed
 * @param version of the row, for who changes it
 */
public record Ladder(
        String kind, @Nullable Integer allowedDays, boolean copied, Map<Rung, Integer> rungs, int version) {

    /** The longest time before or after the last day that a rung may stand. */
    public static final int MOST_DAYS = 365;

    public Ladder {
        var ordered = new EnumMap<Rung, Integer>(Rung.class);
        ordered.putAll(rungs);
        rungs = java.util.Collections.unmodifiableMap(ordered);
    }

    /** A ladder that tells nobody anything. */
    public static Ladder none(String kind) {
        return new Ladder(kind, null, false, Map.of(), 0);
    }

    /** As much of a ladder as gives a last day. */
    static Ladder allowing(String kind, @Nullable Integer days) {
        return new Ladder(kind, days, false, Map.of(), 0);
    }

    /**
     * A rung of one obligation's ladder and the day it is climbed.
     *
     * @param on a working day; what falls on a day off ahead of the last day is told the working day before, what falls after it the working day after
     * @param plain the day before that: as the ladder says it
     */
    public record Step(Rung rung, LocalDate on, LocalDate plain) {}

    /**
     * Last day, inclusive, of an obligation: its own, or the one that this ladder gives it; the earlier of them where there are both, as for minutes,
     * which are given two weeks and never longer than until they are to be sent in. Never moved because of a weekend.
     */
    public Optional<LocalDate> due(Obligation obligation) {
        return Stream.of(
                        Optional.ofNullable(obligation.due()),
                        Optional.ofNullable(allowedDays).map(obligation.since()::plusDays))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
    }

    /**
     * The steps of an obligation that stands, in the order they are climbed. None is told before it arises: what should have been told earlier is
     * told that day.
     */
    public List<Step> steps(Obligation obligation) {
        Optional<LocalDate> due = due(obligation);
        List<Step> steps = new ArrayList<>();
        rungs.forEach((rung, days) -> {
            if (rung.escalates() && !obligation.shall()) {
                return;
            }
            if (rung == Rung.ARISEN) {
                steps.add(step(rung, obligation.since().plusDays(days), obligation.since()));
            } else {
                due.ifPresent(day -> steps.add(step(rung, day.plusDays(days), obligation.since())));
            }
        });
        return steps;
    }

    /**
     * Sees to it that the rungs follow each other.
     *
     * @throws InvalidField at the rung that comes too early, or too far from the last day
     */
    void requireOrder() {
        Integer last = null;
        for (Rung rung : Rung.values()) {
            Integer days = rungs.get(rung);
            if (days == null || rung == Rung.ARISEN) {
                continue;
            }
            if (Math.abs(days) > MOST_DAYS) {
                throw new InvalidField(rung.field(), "deadline.invalid.days", MOST_DAYS);
            }
            if (last != null && days <= last) {
                throw new InvalidField(rung.field(), "deadline.invalid.order");
            }
            last = days;
        }
    }

    /** The ladder in short: days from the last day without their sign by the rungs' names, nothing for a rung that is not climbed. */
    Map<String, String> inShort() {
        Map<String, String> words = new LinkedHashMap<>();
        for (Rung rung : Rung.values()) {
            Integer days = rungs.get(rung);
            words.put(rung.field(), days == null ? "" : String.valueOf(Math.abs(days)));
        }
        words.put("allowed", allowedDays == null ? "" : allowedDays.toString());
        words.put("copied", String.valueOf(copied));
        return words;
    }

    private static Step step(Rung rung, LocalDate plain, LocalDate since) {
        boolean ahead = !rung.late() && rung != Rung.ARISEN;
        LocalDate on = ahead ? workingDayBefore(plain) : workingDayAfter(plain);
        return new Step(rung, on.isBefore(since) ? workingDayAfter(since) : on, plain);
    }

    private static LocalDate workingDayBefore(LocalDate day) {
        LocalDate found = day;
        while (!WorkingDays.isWorkingDay(found)) {
            found = found.minusDays(1);
        }
        return found;
    }

    /** The first working day from the day on, inclusive. */
    static LocalDate workingDayAfter(LocalDate day) {
        LocalDate found = day;
        while (!WorkingDays.isWorkingDay(found)) {
            found = found.plusDays(1);
        }
        return found;
    }
}
