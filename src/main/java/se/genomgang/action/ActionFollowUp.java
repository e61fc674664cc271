package se.genomgang.action;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an action is followed up, as its reader sees it today.
 *
 * @param reports latest first
 * @param judges names of those who head the unit today, the ordinary holder first; empty while nobody does
 * @param mayReport whether the reader reports on it
 * @param mayAnswer whether the reader judges the report that waits
 * @param mayFollowUp whether the reader asks for reports, hands the action over and moves its day
 * @param mayPropose whether the reader may propose to close it now
 * @param mayCancel whether the reader may cancel it
 */
public record ActionFollowUp(
        List<ReportView> reports,
        List<String> judges,
        boolean mayReport,
        boolean mayAnswer,
        boolean mayFollowUp,
        boolean mayPropose,
        boolean mayCancel) {

    /** The report that waits for an answer; null when none does. */
    public @Nullable ReportView waiting() {
        return reports.stream().filter(ReportView::waiting).findFirst().orElse(null);
    }

    /** The latest report, when it was sent back; null otherwise. */
    public @Nullable ReportView returned() {
        if (reports.isEmpty()) {
            return null;
        }
        ReportView latest = reports.get(0);
        ReportView.Answer answer = latest.answer();
        return answer != null && !answer.accepted() ? latest : null;
    }
}
