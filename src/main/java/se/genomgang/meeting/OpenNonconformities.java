package se.genomgang.meeting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.genomgang.finding.FindingsAt;
import se.genomgang.finding.StandingFinding;
import se.genomgang.kernel.UnitId;

/**
 * The unit's nonconformities that are open on a meeting's date, as they stand under the point on nonconformities. Counted from the meeting's date
 * and never from today, as the actions under point 2 are.
 */
@Component
public class OpenNonconformities {

    private final FindingsAt findings;

    OpenNonconformities(FindingsAt findings) {
        this.findings = findings;
    }

    /** What was gathered of them by {@link FindingsAt#openNonconformities(String, String)}. */
    List<Minutes.Nonconformity> of(@Nullable String gathered) {
        return findings.openNonconformities(gathered).stream()
                .map(OpenNonconformities::nonconformity)
                .toList();
    }

    /** How many of those open on the day an audit found. */
    public int ofAudits(UnitId unit, LocalDate day) {
        return (int) findings.openNonconformities(unit, day).stream()
                .filter(finding -> finding.audit() != null)
                .count();
    }

    private static Minutes.Nonconformity nonconformity(StandingFinding finding) {
        return new Minutes.Nonconformity(
                finding.id().value(),
                finding.number(),
                finding.title(),
                finding.source(),
                finding.foundOn(),
                finding.audit() != null,
                finding.openActions());
    }
}
