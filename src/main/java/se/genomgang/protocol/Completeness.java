package se.genomgang.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.genomgang.kernel.Label;
import se.genomgang.meeting.Minutes;
import se.genomgang.routine.MeetingRules;
import se.genomgang.routine.Nature;
import se.genomgang.routine.RecordRule;
import se.genomgang.routine.Strength;

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

    private static final Label NOTHING = new Label("", "");
    private static final List<String> CRITERIA = List.of("IMPROVEMENT", "EFFECTIVE", "SUITABLE", "ADEQUATE");

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
        return minutes.points().stream()
                .filter(point -> "recommendations".equals(point.code()))
                .mapToInt(Minutes.Point::number)
                .findFirst()
                .orElse(0);
    }

    private record Judge(Minutes minutes, MeetingRules rules, Function<String, Label> labels, List<Lack> lacks) {

        void judge() {
            attendance();
            minutes.points().forEach(this::point);
            verdict();
            decisions();
            signatories();
        }

        private void attendance() {
            if (minutes.attendees().stream().noneMatch(attendee -> attendee.attendance() != null)) {
                note(RecordRule.ATTENDANCE, What.ATTENDANCE, 1, NOTHING);
                return;
            }
            Set<String> explained = minutes.explanations().stream()
                    .map(Minutes.Explanation::functionCode)
                    .collect(Collectors.toSet());
            rules.requiredFunctions().stream()
                    .filter(function -> !attended(function) && !explained.contains(function))
                    .forEach(function -> noteFunction(function));
        }

        /** A function attended when its holder was there, or the deputy who came instead (domain: a deputy counts if named). */
        private boolean attended(String function) {
            return minutes.attendees().stream()
                    .filter(attendee -> function.equals(attendee.functionCode()))
                    .anyMatch(attendee -> "PRESENT".equals(attendee.attendance())
                            || ("DEPUTY".equals(attendee.attendance())
                                    && !attendee.deputyName().isBlank()));
        }

        private void noteFunction(String function) {
            Label label = minutes.attendees().stream()
                    .filter(attendee -> function.equals(attendee.functionCode()))
                    .map(Minutes.Attendee::function)
                    .findFirst()
                    .orElseGet(() -> labels.apply(function));
            if (rules.attendanceStrength() == Strength.SHALL) {
                note(RecordRule.ATTENDANCE, What.REQUIRED_FUNCTION, 1, label);
            } else {
                lacks.add(new Lack(What.REQUIRED_FUNCTION, 1, label, false));
            }
        }

        private void point(Minutes.Point point) {
            if (point.formal()) {
                formal(point);
                return;
            }
            if (!point.mandatory() || point.nothingToReport() != null) {
                return;
            }
            if (point.conclusion().isBlank()) {
                note(RecordRule.CONCLUSION_PER_POINT, What.CONCLUSION, point.number(), NOTHING);
            }
            if (point.proposal().isBlank()) {
                note(RecordRule.PROPOSAL_PER_POINT, What.PROPOSAL, point.number(), NOTHING);
            }
        }

        /** Formal points are filled from their fields; a line of text is enough where there is no field (domain: points 1, 13, 14, 15). */
        private void formal(Minutes.Point point) {
            boolean silent = point.conclusion().isBlank() && point.nothingToReport() == null;
            switch (point.code()) {
                case "introduction" -> {
                    if (silent && minutes.openedTime() == null) {
                        note(RecordRule.CONCLUSION_PER_POINT, What.OPENED_TIME, point.number(), NOTHING);
                    }
                }
                case "closing" -> {
                    if (silent && minutes.closedTime() == null) {
                        note(RecordRule.CONCLUSION_PER_POINT, What.CLOSED_TIME, point.number(), NOTHING);
                    }
                }
                default -> {
                    if (silent && point.mandatory()) {
                        note(RecordRule.CONCLUSION_PER_POINT, What.CONCLUSION, point.number(), NOTHING);
                    }
                }
            }
        }

        private void verdict() {
            Set<String> given =
                    minutes.verdicts().stream().map(Minutes.Verdict::criterion).collect(Collectors.toSet());
            int where = furtherWork(minutes);
            if (rules.kind().nature() == Nature.REVIEW) {
                CRITERIA.stream()
                        .filter(criterion -> !given.contains(criterion))
                        .forEach(criterion ->
                                note(RecordRule.VERDICT, What.VERDICT, where, new Label(criterion, criterion)));
            }
        }

        /** R §5: the meeting shall result in decisions on actions and on changes to the system; none needs words under further work. */
        private void decisions() {
            if (rules.kind().nature() == Nature.REVIEW
                    && minutes.points().stream()
                            .allMatch(point -> point.decisions().isEmpty())) {
                note(RecordRule.DECISIONS, What.DECISIONS, furtherWork(minutes), NOTHING);
            }
        }

        private void signatories() {
            if (minutes.secretary() == null) {
                note(RecordRule.PROTOCOL_WRITER, What.SECRETARY, 0, NOTHING);
            }
            if (minutes.adjusters().isEmpty()) {
                note(RecordRule.ADJUSTMENT, What.ADJUSTER, 0, NOTHING);
            } else if (minutes.secretary() != null
                    && minutes.adjusters().stream()
                            .allMatch(
                                    one -> one.personId() == minutes.secretary().personId())) {
                note(RecordRule.ADJUSTMENT, What.OTHER_ADJUSTER, 0, NOTHING);
            }
        }

        private void note(RecordRule rule, What what, int point, Label subject) {
            Strength strength = rules.record().getOrDefault(rule, Strength.OFF);
            if (strength != Strength.OFF) {
                lacks.add(new Lack(what, point, subject, strength == Strength.SHALL));
            }
        }
    }
}
