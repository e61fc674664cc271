package se.genomgang.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.action.ActionKind;
import se.genomgang.action.Actions;
import se.genomgang.attachment.Attachments;
import se.genomgang.finding.FindingSheet.Closure;
import se.genomgang.finding.FindingSheet.OfAudit;
import se.genomgang.finding.FindingSheet.StepDone;
import se.genomgang.journal.Journal;
import se.genomgang.journal.JournalEntry;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;

/** Shows one finding to those who may see it. */
@Service
public class FindingSheets {

    private static final int MOST_HISTORY = 200;

    private static final String SELECT =
            "select f.id, f.unit_id, f.year || '-' || f.number as number, f.source, f.title, f.description,"
                    + " f.requirement, f.registered_at, f.version, r.given_name || ' ' || r.family_name as registered_name,"
                    + " u.id as audit_id, u.kind as audit, u.year || '-' || u.number as audit_number, "
                    + FindingVisibility.AUDIT
                    + " as audit_readable, c.words, c.closed_on, q.given_name || ' ' || q.family_name as closed_name,"
                    + " w.number as analysis, w.cause, w.correction, w.no_action, w.written_at, y.given_name || ' ' || y.family_name as written_name, "
                    + Progress.COLUMNS
                    + " from finding f join person r on r.id = f.registered_by left join audit u on u.id = f.audit_id"
                    + " left join finding_closure c on c.finding_id = f.id left join person q on q.id = c.closed_by "
                    + Progress.JOINS
                    + " left join person y on y.id = w.written_by where f.id = :id and "
                    + FindingVisibility.FINDING;

    private final JdbcClient jdbc;
    private final FindingLedger ledger;
    private final Actions actions;
    private final Attachments attachments;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FindingSheets(
            JdbcClient jdbc,
            FindingLedger ledger,
            Actions actions,
            Attachments attachments,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.actions = actions;
        this.attachments = attachments;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotVisible when there is no such finding for this person */
    @Transactional
    public FindingSheet get(FindingId id, Rights rights) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> parameters = new HashMap<>(FindingVisibility.parameters(rights));
        parameters.put("id", id.value());
        parameters.put("today", today);
        FindingSheet sheet = jdbc.sql(SELECT)
                .params(parameters)
                .query((row, n) -> sheet(row, rights, today))
                .optional()
                .orElseThrow(NotVisible::new);
        if (rights.auditor()) {
            events.publishEvent(new FindingViewed(rights.person(), id, sheet.unit()));
        }
        return sheet;
    }

    private FindingSheet sheet(ResultSet row, Rights rights, LocalDate today) throws SQLException {
        var id = new FindingId(row.getLong("id"));
        var unit = new UnitId(row.getLong("unit_id"));
        Progress progress = Progress.read(row);
        boolean mayWrite = progress.open() && rights.organises(unit);
        return new FindingSheet(
                id,
                unit,
                row.getString("number"),
                progress.kind(),
                row.getString("source"),
                row.getString("title"),
                row.getString("description"),
                row.getString("requirement"),
                audit(row),
                progress.foundOn(),
                row.getString("registered_name"),
                FindingLedger.at(row, "registered_at"),
                progress.state(),
                FindingStanding.of(progress, today),
                closure(row),
                analysis(row),
                steps(progress),
                progress.asksForTreatment() ? ledger.checks(id) : List.of(),
                actions.from(Treatment.ORIGIN, List.of(id.value())),
                attachments.of(new Subject(Finding.SUBJECT, id.value())),
                history(id),
                mayWrite,
                mayWrite
                        && progress.asksForTreatment()
                        && progress.actionsSettled()
                        && !progress.asksForAnotherAction(),
                mayWrite && progress.missing().isEmpty(),
                mayWrite && progress.openActions() == 0,
                row.getInt("version"));
    }

    /** What happened; who has looked is for the journal alone. */
    private List<JournalEntry> history(FindingId id) {
        return journal.entriesFor(new Subject(Finding.SUBJECT, id.value()), Journal.END, MOST_HISTORY).stream()
                .filter(entry -> !entry.event().endsWith("Viewed"))
                .toList();
    }

    private static List<StepDone> steps(Progress progress) {
        return progress.asksForTreatment()
                ? Arrays.stream(TreatmentStep.values())
                        .map(step -> new StepDone(step, progress.done(step)))
                        .toList()
                : List.of();
    }

    private static @Nullable OfAudit audit(ResultSet row) throws SQLException {
        String kind = row.getString("audit");
        return kind == null
                ? null
                : new OfAudit(
                        new AuditId(row.getLong("audit_id")),
                        AuditKind.valueOf(kind),
                        row.getString("audit_number"),
                        row.getBoolean("audit_readable"));
    }

    private static @Nullable Closure closure(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("closed_on", LocalDate.class);
        return on == null ? null : new Closure(row.getString("words"), on, row.getString("closed_name"));
    }

    private static AnalysisView analysis(ResultSet row) throws SQLException {
        int number = row.getInt("analysis");
        return number == 0
                ? AnalysisView.NONE
                : new AnalysisView(
                        number,
                        row.getString("cause"),
                        row.getString("correction"),
                        row.getString("no_action"),
                        row.getString("written_name"),
                        FindingLedger.at(row, "written_at"));
    }

    /** What an action because of such a finding usually is. */
    public static ActionKind usualAction(FindingKind kind) {
        return kind == FindingKind.NONCONFORMITY ? ActionKind.CORRECTIVE : ActionKind.IMPROVEMENT;
    }
}
