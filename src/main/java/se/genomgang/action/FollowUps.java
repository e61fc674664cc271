package se.genomgang.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.genomgang.attachment.AttachmentView;
import se.genomgang.attachment.Attachments;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;
import se.genomgang.organisation.Appointments;
import se.genomgang.organisation.Holder;

/** Puts together what an action's reader sees of its reports, and what the reader may do. */
@Component
class FollowUps {

    private final ReportLedger ledger;
    private final Attachments attachments;
    private final Appointments appointments;
    private final Clock clock;

    FollowUps(ReportLedger ledger, Attachments attachments, Appointments appointments, Clock clock) {
        this.ledger = ledger;
        this.attachments = attachments;
        this.appointments = appointments;
        this.clock = clock;
    }

    /** @param followed whether the action is open and its decision stands */
    ActionFollowUp of(ActionId action, UnitId unit, PersonId responsible, boolean followed, Rights rights) {
        List<ReportView> reports = withFiles(ledger.of(action));
        if (!followed) {
            return new ActionFollowUp(reports, List.of(), false, false, false, false, false);
        }
        List<Holder> heads = appointments.withCapacity(Capacity.HEAD, unit, LocalDate.now(clock));
        ReportView waiting =
                reports.stream().filter(ReportView::waiting).findFirst().orElse(null);
        PersonId reporter = waiting == null ? responsible : waiting.by();
        boolean leads = rights.readsDrafts(unit);
        return new ActionFollowUp(
                reports,
                heads.stream().map(Holder::name).toList(),
                responsible.equals(rights.person()),
                waiting != null && ReportRule.mayAnswer(unit, responsible, reporter, heads, rights),
                leads,
                rights.organises(unit) && waiting == null,
                ReportRule.mayAnswer(unit, responsible, responsible, heads, rights));
    }

    private List<ReportView> withFiles(List<ReportView> reports) {
        Map<Subject, List<AttachmentView>> files = attachments.of(
                ReportFiles.OWNER_TYPE, reports.stream().map(ReportView::id).toList());
        return reports.stream()
                .map(report -> report.with(files.getOrDefault(ReportFiles.owner(report.id()), List.of())))
                .toList();
    }
}
