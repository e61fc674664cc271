package se.genomgang.routine.web;

import java.util.List;

/**
 * The agenda of a kind of meeting.
 *
 * @param kind its name
 * @param rows the rules about it as a whole
 * @param brief whether it repeats an agenda already shown, save for which points are always taken up
 */
public record AgendaTable(String kind, List<RuleGroup.Row> rows, boolean brief, List<Point> points) {

    /** Whether it says nothing that has not been said: the same points, all of them always taken up. */
    public boolean repeated() {
        return brief && points.stream().allMatch(Point::mandatory);
    }

    /**
     * A point of it.
     *
     * @param inclusionKey message key of when it is taken up
     * @param clause of ISO 14001; empty when none
     * @param prompts what it asks beside its title, with where that is asked for
     */
    public record Point(
            String code,
            int position,
            String title,
            boolean formal,
            String inclusionKey,
            boolean mandatory,
            String clause,
            String fedBy,
            String source,
            List<Prompt> prompts) {}

    /** A question and where it is asked for. */
    public record Prompt(String text, String source) {}
}
