package se.genomgang.cycle.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.cycle.ActivityView;
import se.genomgang.cycle.CycleView;

/**
 * A unit's year as it is shown: the wheel, and the same as a list by month.
 *
 * @param marks meetings, and what the routine sets
 * @param shares how many activities stand otherwise than the central cycle
 * @param past how many activities of a draft have their last day behind them already
 * @param offers what the central cycle has and the unit's has not, for those who decide on it
 * @param months under their headings
 * @param continuous what goes on all year
 */
public record CyclePage(
        CycleView cycle,
        Wheel wheel,
        List<MarkLine> marks,
        List<Share> shares,
        long past,
        List<OfferLine> offers,
        List<Section> months,
        List<Line> continuous) {

    /**
     * How many activities stand so to the central cycle.
     *
     * @param standing OWN, CHANGED or LEFT_OUT
     * @param chosen whether only these are in the list
     */
    public record Share(String standing, long count, boolean chosen) {}

    /** A meeting, or what the routine sets. */
    public record MarkLine(String title, String when, String href) {}

    /** Activities under one heading. */
    public record Section(String title, List<Line> lines) {}

    /**
     * An activity.
     *
     * @param feeds numbers of the points of the agenda that it is an input to
     * @param standing to the central cycle: SAME, OWN, CHANGED or LEFT_OUT
     * @param differences in what it differs from the central one, in words; may be empty
     * @param assigned to whom, in words; empty when to nobody in particular
     * @param mayMark whether the reader says how far it has come
     */
    public record Line(
            ActivityView activity,
            List<Integer> feeds,
            List<StepLine> steps,
            String standing,
            String differences,
            String assigned,
            boolean mayMark) {}

    /**
     * A step, in words.
     *
     * @param name what it is called, where the activity has several steps; may be empty
     * @param last its deadline, when it has one
     * @param times each time that it is to be done, when there is something to do
     */
    public record StepLine(String name, String when, String who, @Nullable LocalDate last, List<TimeLine> times) {}

    /**
     * One time that a step is to be done.
     *
     * @param when its last day, where there are several; may be empty
     * @param shape how far it has come, as on the wheel
     * @param reason why it is not applicable; null otherwise
     * @param version what a change is made against
     * @param settled whether nothing is left to do
     */
    public record TimeLine(
            long id, String when, String shape, @Nullable String reason, String note, int version, boolean settled) {

        /** The kind of its status pill. */
        public String pill() {
            return switch (shape) {
                case "late" -> "late";
                case "done" -> "ok";
                case "doing" -> "soon";
                default -> "idle";
            };
        }
    }
}
