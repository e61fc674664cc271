package se.genomgang.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.genomgang.routine.MeetingRules;
import se.genomgang.routine.Nature;
import se.genomgang.routine.RecordRule;

/**
 * What remains before the protocol says what the routine asks for. A help for those who write; the gate itself stands where the protocol is adjusted.
 *
 * @param complete mandatory points that lack nothing
 * @param mandatory how many there are
 */
public record Checklist(int complete, int mandatory, List<Line> lines) {

    /**
     * @param what message key after {@code meeting.remains.}
     * @param done whether nothing is missing
     * @param count a number for the sentence
     * @param points numbers of the points where something is missing
     * @param page where it is done, after the meeting's own address; empty for the points
     */
    public record Line(String what, boolean done, int count, List<Integer> points, String page) {}

    static Checklist of(MeetingView meeting, MeetingRules rules, List<WorkPoint> points, Surroundings.Row around) {
        List<WorkPoint> mandatory =
                points.stream().filter(point -> point.row().mandatory()).toList();
        return new Checklist(
                (int) mandatory.stream().filter(WorkPoint::complete).count(),
                mandatory.size(),
                new Lines(meeting, rules, points, around).all());
    }

    private record Lines(MeetingView meeting, MeetingRules rules, List<WorkPoint> points, Surroundings.Row around) {

        List<Line> all() {
            List<Line> lines = new ArrayList<>();
            texts(lines);
            verdict(lines);
            decisions(lines);
            attendance(lines);
            signatories(lines);
            return List.copyOf(lines);
        }

        private void texts(List<Line> lines) {
            if (rules.asksFor(RecordRule.CONCLUSION_PER_POINT)) {
                List<Integer> without = points.stream()
                        .filter(WorkPoint::lacksConclusion)
                        .map(WorkPoint::number)
                        .toList();
                lines.add(new Line("conclusions", without.isEmpty(), without.size(), without, ""));
            }
            if (rules.asksFor(RecordRule.PROPOSAL_PER_POINT)) {
                List<Integer> without = points.stream()
                        .filter(WorkPoint::lacksProposal)
                        .map(WorkPoint::number)
                        .toList();
                lines.add(new Line("proposals", without.isEmpty(), without.size(), without, ""));
            }
        }

        private void verdict(List<Line> lines) {
            if (review() && rules.asksFor(RecordRule.VERDICT)) {
                int missing = Criterion.values().length - around.verdicts().size();
                lines.add(new Line("verdict", missing == 0, missing, List.of(), "#bedomning"));
            }
        }

        private void decisions(List<Line> lines) {
            if (review() && rules.asksFor(RecordRule.DECISIONS)) {
                int decided = points.stream()
                        .mapToInt(point -> point.row().decisions().size())
                        .sum();
                lines.add(new Line("decisions", decided > 0, decided, List.of(), ""));
            }
        }

        private void attendance(List<Line> lines) {
            if (!rules.asksFor(RecordRule.ATTENDANCE)) {
                return;
            }
            boolean noted = around.attendees().stream().anyMatch(attendee -> attendee.attendance() != null);
            long unexplained = noted ? unexplained() : 0;
            lines.add(
                    unexplained > 0
                            ? new Line("absence", false, (int) unexplained, List.of(), "/attendance")
                            : new Line("attendance", noted, 0, List.of(), "/attendance"));
        }

        /** Required functions that were not there, by holder or named deputy, and whose absence nobody has explained. */
        private long unexplained() {
            Set<String> explained = around.explanations().stream()
                    .map(Minutes.Explanation::functionCode)
                    .collect(Collectors.toSet());
            return rules.requiredFunctions().stream()
                    .filter(function -> !explained.contains(function))
                    .filter(function -> around.attendees().stream()
                            .filter(attendee -> function.equals(attendee.functionCode()))
                            .noneMatch(Lines::came))
                    .count();
        }

        private static boolean came(Minutes.Attendee attendee) {
            return "PRESENT".equals(attendee.attendance())
                    || ("DEPUTY".equals(attendee.attendance())
                            && !attendee.deputyName().isBlank());
        }

        private void signatories(List<Line> lines) {
            if (rules.asksFor(RecordRule.PROTOCOL_WRITER)) {
                lines.add(new Line("secretary", meeting.secretary() != null, 0, List.of(), "/participants"));
            }
            if (rules.asksFor(RecordRule.ADJUSTMENT)) {
                int chosen = around.adjusters().size();
                lines.add(new Line("adjusters", chosen > 0, chosen, List.of(), "/participants"));
            }
        }

        private boolean review() {
            return rules.kind().nature() == Nature.REVIEW;
        }
    }
}
