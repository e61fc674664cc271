package se.genomgang.cycle.web;

import java.util.List;
import se.genomgang.attachment.AttachmentView;
import se.genomgang.cycle.CycleView;
import se.genomgang.kernel.Label;

/**
 * An activity as its page shows it.
 *
 * @param line what the list says of it
 * @param months that it stands under; empty when it goes on all year
 * @param points of the agenda that it is an input to
 * @param differences from the central one
 * @param comparable whether there is a central one to compare with
 */
public record ActivityPage(
        CycleView cycle,
        CyclePage.Line line,
        String months,
        List<Point> points,
        List<Difference> differences,
        boolean comparable) {

    /** A point of the agenda. */
    public record Point(int number, Label title) {}

    /**
     * What was attached to one of its times.
     *
     * @param when which of several times; may be empty
     * @param step which of several steps; may be empty
     */
    public record Files(String when, String step, List<AttachmentView> files) {}

    /** In what the two differ, and what each says. */
    public record Difference(String what, String central, String own) {}
}
