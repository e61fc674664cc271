package se.genomgang.meeting;

import java.util.List;
import java.util.stream.Stream;
import se.genomgang.finding.AuditKind;
import se.genomgang.finding.FindingKind;
import se.genomgang.finding.Standing;
import se.genomgang.finding.StandingAudit;
import se.genomgang.finding.StandingFinding;

/**
 * What the unit's audits and findings bring to one point: what is new and what is open since the last meeting, and what has been closed (R §5,
 * points 3, 4, 5 and 8).
 */
public record PointInputs(List<StandingAudit> audits, List<StandingFinding> findings) {

    private static final PointInputs NONE = new PointInputs(List.of(), List.of());

    /** By the code of the point; a point that nothing feeds gets nothing. */
    static PointInputs of(String code, Standing standing) {
        return switch (code) {
            case "audits" -> from(standing, AuditKind.INTERNAL, AuditKind.EXTERNAL);
            case "compliance" -> from(standing, AuditKind.LEGAL);
            case "interested-parties" -> only(standing, FindingKind.COMPLAINT, FindingKind.INFORMATION);
            case PointRow.NONCONFORMITIES -> only(standing, FindingKind.NONCONFORMITY);
            default -> NONE;
        };
    }

    /** The unit's nonconformities that are open on the meeting's date. */
    static Stream<StandingFinding> openNonconformities(Standing standing) {
        return standing.findings().stream()
                .filter(finding -> finding.kind() == FindingKind.NONCONFORMITY)
                .filter(StandingFinding::open);
    }

    public boolean isEmpty() {
        return audits.isEmpty() && findings.isEmpty();
    }

    private static PointInputs from(Standing standing, AuditKind... kinds) {
        List<AuditKind> wanted = List.of(kinds);
        return new PointInputs(
                standing.audits().stream()
                        .filter(audit -> wanted.contains(audit.kind()))
                        .toList(),
                told(standing)
                        .filter(finding -> finding.audit() != null && wanted.contains(finding.audit()))
                        .toList());
    }

    private static PointInputs only(Standing standing, FindingKind... kinds) {
        List<FindingKind> wanted = List.of(kinds);
        return new PointInputs(
                List.of(),
                told(standing)
                        .filter(finding -> wanted.contains(finding.kind()))
                        .toList());
    }

    /** What was entered by mistake is not told. */
    private static Stream<StandingFinding> told(Standing standing) {
        return standing.findings().stream().filter(finding -> !finding.withdrawn());
    }
}
