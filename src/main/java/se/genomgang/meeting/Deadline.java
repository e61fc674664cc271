package se.genomgang.meeting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import se.genomgang.routine.Strength;

/**
 * One thing that the routine wants done by a day, and how it stands.
 *
 * @param key what it is: {@code summons}, {@code material}, {@code held} or {@code protocol}
 * @param from first day it may be done, inclusive; null when it may be done at once
 * @param due last day it is in time, inclusive; null when the routine sets none
 * @param doneOn when it was done; null when it is not
 * @param strength whether the routine says shall or should
 * @param source where that is written, e.g. {@code R §5}
 */
public record Deadline(
        String key,
        @Nullable LocalDate from,
        @Nullable LocalDate due,
        @Nullable LocalDate doneOn,
        State state,
        Strength strength,
        String source) {

    private static final int SOON_DAYS = 14;

    /** How a deadline stands on a day. */
    public enum State {
        /** Done in time. */
        MET,
        /** Done, but not in time: a deviation from the routine, which stays visible. */
        MISSED,
        /** Not done, and the day has passed. */
        LATE,
        /** Not done, and due within two weeks. */
        SOON,
        AHEAD,
        /** Not done, and set for a day outside the time that the routine gives. */
        OUTSIDE,
        /** The routine sets no day. */
        NOT_SET
    }

    static Deadline of(
            String key,
            @Nullable LocalDate from,
            @Nullable LocalDate due,
            @Nullable LocalDate doneOn,
            LocalDate today,
            Strength strength,
            String source) {
        return new Deadline(key, from, due, doneOn, state(from, due, doneOn, today), strength, source);
    }

    /** The same, not done yet and set for a day: one before the first or after the last is outside the routine's time already. */
    Deadline setFor(LocalDate day) {
        boolean outside = (from != null && day.isBefore(from)) || (due != null && day.isAfter(due));
        return done() || !outside ? this : new Deadline(key, from, due, null, State.OUTSIDE, strength, source);
    }

    private static State state(
            @Nullable LocalDate from, @Nullable LocalDate due, @Nullable LocalDate doneOn, LocalDate today) {
        if (doneOn != null) {
            boolean early = from != null && doneOn.isBefore(from);
            boolean late = due != null && doneOn.isAfter(due);
            return early || late ? State.MISSED : State.MET;
        }
        if (due == null) {
            return State.NOT_SET;
        }
        if (today.isAfter(due)) {
            return State.LATE;
        }
        return ChronoUnit.DAYS.between(today, due) <= SOON_DAYS ? State.SOON : State.AHEAD;
    }

    public boolean done() {
        return doneOn != null;
    }

    /** Whether it breaks the routine already: recorded and shown, never a hindrance. */
    public boolean deviates() {
        return state == State.MISSED || state == State.LATE || state == State.OUTSIDE;
    }

    /** The status pill's kind. */
    public String pill() {
        return switch (state) {
            case MET -> "ok";
            case MISSED, LATE, OUTSIDE -> strength == Strength.SHALL ? "late" : "soon";
            case SOON -> "soon";
            case AHEAD, NOT_SET -> "idle";
        };
    }

    /** Message key of the sentence that says it, with {@code due} and {@code doneOn} as arguments. */
    public String messageKey() {
        return "meeting.deadline." + key + "." + state;
    }
}
