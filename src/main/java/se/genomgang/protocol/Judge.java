package se.genomgang.protocol;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.genomgang.kernel.Label;
import se.genomgang.meeting.Minutes;
import se.genomgang.protocol.Completeness.Lack;
import se.genomgang.protocol.Completeness.What;
import se.genomgang.routine.MeetingRules;
import se.genomgang.routine.Nature;
import se.genomgang.routine.RecordRule;
import se.genomgang.routine.Strength;

/** Goes through the minutes by the rules, in the order of the protocol, and notes what is lacking. */
record Judge(Minutes minutes, MeetingRules rules, Function<String, Label> labels, List<Lack> lacks) {

    private static final Label NOTHING = new Label("", "");
    private static final List<String> CRITERIA = List.of("IMPROVEMENT", "EFFECTIVE", "SUITABLE", "ADEQUATE");

    void judge() {
        attendance();
        minutes.points().forEach(this::point);
        verdict();
        decisions();
        nonconformities();
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
        int where = Completeness.furtherWork(minutes);
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
                && minutes.points().stream().allMatch(point -> point.decisions().isEmpty())) {
            note(RecordRule.DECISIONS, What.DECISIONS, Completeness.furtherWork(minutes), NOTHING);
        }
    }

    /** R §5: open nonconformities from environmental and legal audits shall be included, whether the point was chosen or not. */
    private void nonconformities() {
        if (rules.kind().nature() == Nature.FOLLOW_UP
                && !minutes.foundAtAudits().isEmpty()
                && minutes.points().stream().noneMatch(Judge::takesUpNonconformities)) {
            lacks.add(new Lack(What.NONCONFORMITIES, Completeness.number(minutes, "nonconformities"), NOTHING, true));
        }
    }

    private static boolean takesUpNonconformities(Minutes.Point point) {
        return point.code().equals("nonconformities") && point.nothingToReport() == null;
    }

    private void signatories() {
        if (minutes.secretary() == null) {
            note(RecordRule.PROTOCOL_WRITER, What.SECRETARY, 0, NOTHING);
        }
        if (minutes.adjusters().isEmpty()) {
            note(RecordRule.ADJUSTMENT, What.ADJUSTER, 0, NOTHING);
        } else if (minutes.secretary() != null
                && minutes.adjusters().stream()
                        .allMatch(one -> one.personId() == minutes.secretary().personId())) {
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
