package se.genomgang.cycle;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;

/**
 * A step of an activity that feeds points of the agenda, as it stands for a meeting.
 *
 * @param activity its id in the cycle that it is read from
 * @param unit code of the unit whose cycle that is
 * @param central whether it is done centrally, for a unit whose own cycle does not hold it
 * @param points codes of the points that it feeds
 * @param step what the step is called; empty where the activity has only one
 * @param from first day, inclusive
 * @param due last day, inclusive; null when it goes on all year
 * @param asNeeded whether it is done only when there is need
 * @param doneOn the day it was done, which may be the time before where the next one has not begun; null otherwise
 * @param reason why it is not applicable; null otherwise
 * @param before when it was done the time before, not later than the meeting; null when that is not known, and when it is done this time
 * @param fresh whether what was done the time before has been considered at no meeting of the unit before this one, nor will be
 */
public record Input(
        long activity,
        String unit,
        int year,
        boolean central,
        List<String> points,
        Label title,
        Label step,
        Timing timing,
        LocalDate from,
        @Nullable LocalDate due,
        boolean asNeeded,
        InputStanding standing,
        @Nullable LocalDate doneOn,
        @Nullable String reason,
        @Nullable LocalDate before,
        boolean fresh) {

    public Input {
        points = List.copyOf(points);
    }

    /** Whether it was the time before that it was done, and the next has not begun. */
    public boolean doneBefore() {
        return standing == InputStanding.DONE && before != null;
    }

    /** Where it stands in the cycle. */
    public String path() {
        return "/cycle/" + unit + "/" + year + "#activity-" + activity;
    }

    /**
     * Whether a meeting would be held without it though waiting would help: it is done after the meeting, and what was done the time before has been
     * considered already. What is done only when there is need nobody waits for.
     *
     * @param meeting the day of the meeting
     */
    public boolean awaited(LocalDate meeting) {
        boolean open = standing != InputStanding.DONE && standing != InputStanding.NOT_APPLICABLE;
        return open && due != null && due.isAfter(meeting) && !asNeeded && !fresh;
    }
}
