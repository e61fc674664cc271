package se.genomgang.protocol;

import java.util.List;
import java.util.Set;
import se.genomgang.meeting.Minutes;
import se.genomgang.protocol.Completeness.Lack;
import se.genomgang.protocol.Completeness.What;
import se.genomgang.routine.MeetingRules;
import se.genomgang.routine.Nature;
import se.genomgang.routine.RecordRule;

/**
 * How one part of the record stands that is no point of the agenda.
 *
 * @param place where in the meeting it is done, such as {@code /attendance} or {@code #punkt-12}
 */
public record RecordPart(Area area, Standing standing, String place) {

    public enum Area {
        ATTENDANCE,
        ADJUSTERS,
        DECISIONS,
        VERDICT
    }

    public enum Standing {
        THERE,
        /** Adjustment waits for it. */
        MISSING,
        /** Only noted. */
        RECOMMENDED,
        NOT_NEEDED
    }

    /** How its pill looks. */
    public String kind() {
        return switch (standing) {
            case THERE -> "ok";
            case MISSING -> "late";
            case RECOMMENDED -> "soon";
            case NOT_NEEDED -> "idle";
        };
    }

    /** All four, judged by what is lacking and by what the routine asks for (R §5). */
    static List<RecordPart> of(Minutes minutes, MeetingRules rules, List<Lack> lacks) {
        String further = "#punkt-" + Completeness.furtherWork(minutes);
        boolean review = rules.kind().nature() == Nature.REVIEW;
        boolean noted = minutes.attendees().stream().anyMatch(one -> one.attendance() != null);
        boolean decided =
                minutes.points().stream().anyMatch(point -> !point.decisions().isEmpty());
        var parts = new Parts(lacks);
        return List.of(
                parts.part(
                        Area.ATTENDANCE,
                        noted || rules.asksFor(RecordRule.ATTENDANCE),
                        Set.of(What.ATTENDANCE, What.REQUIRED_FUNCTION),
                        "/attendance"),
                parts.part(
                        Area.ADJUSTERS,
                        rules.asksFor(RecordRule.ADJUSTMENT),
                        Set.of(What.ADJUSTER, What.OTHER_ADJUSTER),
                        "/participants"),
                parts.part(
                        Area.DECISIONS,
                        decided || (review && rules.asksFor(RecordRule.DECISIONS)),
                        Set.of(What.DECISIONS),
                        further),
                parts.part(
                        Area.VERDICT,
                        !minutes.verdicts().isEmpty() || (review && rules.asksFor(RecordRule.VERDICT)),
                        Set.of(What.VERDICT),
                        further));
    }

    private record Parts(List<Lack> lacks) {

        RecordPart part(Area area, boolean needed, Set<What> missing, String place) {
            return new RecordPart(area, needed ? standing(missing) : Standing.NOT_NEEDED, place);
        }

        private Standing standing(Set<What> missing) {
            List<Lack> mine =
                    lacks.stream().filter(lack -> missing.contains(lack.what())).toList();
            return mine.isEmpty()
                    ? Standing.THERE
                    : mine.stream().anyMatch(Lack::blocks) ? Standing.MISSING : Standing.RECOMMENDED;
        }
    }
}
