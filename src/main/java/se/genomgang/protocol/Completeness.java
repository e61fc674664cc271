package se.genomgang.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import se.genomgang.kernel.Label;
import se.genomgang.meeting.Minutes;
import se.genomgang.routine.MeetingRules;

/**
 * What a protocol still lacks by the routine its meeting was planned under. A shall about the record stops adjustment; a should only warns.
 *
 * @param lacks in the order of the protocol
 * @param parts how the record stands beside its points: attendance, adjusters, decisions, verdict
 */
public record Completeness(List<Lack> lacks, List<RecordPart> parts) {

    /** What is missing. */
    public enum What {
        CONCLUSION(""),
        PROPOSAL(""),
        ATTENDANCE("/attendance"),
        OPENED_TIME("/attendance"),
        CLOSED_TIME("/attendance"),
        REQUIRED_FUNCTION("/attendance"),
        VERDICT(""),
        DECISIONS(""),
        /** Open nonconformities from audits are not on a follow-up's agenda. */
        NONCONFORMITIES(""),
        SECRETARY("/participants"),
        ADJUSTER("/participants"),
        /** The only adjuster is the one who writes it. */
        OTHER_ADJUSTER("/participants");

        private final String page;

        What(String page) {
            this.page = page;
        }
    }

    /**
     * @param point the agenda point's number, or 0 when it is about the whole protocol
     * @param subject the function or criterion it is about, in words; empty otherwise
     * @param blocks whether adjustment waits for it
     */
    public record Lack(What what, int point, Label subject, boolean blocks) {

        /** Message key of the sentence that says what to do, e.g. {@code protocol.lack.CONCLUSION}. */
        public String messageKey() {
            return "protocol.lack." + what;
        }

        /** Where in the meeting it is mended: a page of its own, otherwise the point. */
        public String place() {
            return what.page.isEmpty() && point > 0 ? "#punkt-" + point : what.page;
        }
    }

    /** Whether nothing stands in the way of adjustment. */
    public boolean allowsAdjustment() {
        return lacks.stream().noneMatch(Lack::blocks);
    }

    /** What stands in the way. */
    public List<Lack> blocking() {
        return lacks.stream().filter(Lack::blocks).toList();
    }

    /** What is only recorded. */
    public List<Lack> warnings() {
        return lacks.stream().filter(lack -> !lack.blocks()).toList();
    }

    public boolean lacksProposal(int point) {
        return lacks(point, What.PROPOSAL);
    }

    public boolean lacksConclusion(int point) {
        return lacks(point, What.CONCLUSION);
    }

    private boolean lacks(int point, What what) {
        return lacks.stream().anyMatch(lack -> lack.point() == point && lack.what() == what);
    }

    /**
     * Judges the minutes by the rules (R §5: conclusions and proposals for every point, functions present, a verdict, decisions).
     *
     * @param labels what a function, by its code, is called on the meeting's date; asked for one that nobody sat in
     */
    public static Completeness of(Minutes minutes, MeetingRules rules, Function<String, Label> labels) {
        var lacks = new ArrayList<Lack>();
        new Judge(minutes, rules, labels, lacks).judge();
        return new Completeness(List.copyOf(lacks), RecordPart.of(minutes, rules, lacks));
    }

    /** Number of the point where further work, and so decisions and the verdict, belong; 0 without one. */
    static int furtherWork(Minutes minutes) {
        return number(minutes, "recommendations");
    }

    /** Number of the point with the code; 0 when it is not on the agenda. */
    static int number(Minutes minutes, String code) {
        return minutes.points().stream()
                .filter(point -> point.code().equals(code))
                .mapToInt(Minutes.Point::number)
                .findFirst()
                .orElse(0);
    }
}
