package se.genomgang.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.attachment.Attachments;
import se.genomgang.attachment.Upload;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Stale;
import se.genomgang.organisation.Units;

/** Enters findings and words them anew; for those who work for the unit: its management representative and those who co-organise. */
@Service
@Transactional
public class Findings {

    private final FindingDesk desk;
    private final FindingRepository findings;
    private final AuditRepository audits;
    private final FindingNumbers numbers;
    private final FindingLedger ledger;
    private final Attachments attachments;
    private final Units units;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Findings(
            FindingDesk desk,
            FindingRepository findings,
            AuditRepository audits,
            FindingNumbers numbers,
            FindingLedger ledger,
            Attachments attachments,
            Units units,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.findings = findings;
        this.audits = audits;
        this.numbers = numbers;
        this.ledger = ledger;
        this.attachments = attachments;
        this.units = units;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Enters a finding and gives it the next number of its unit in the year it was found. */
    public FindingId register(RegisterFinding command, Rights rights) {
        if (!rights.organises(command.unit())) {
            throw new NotAllowed("finding.notAllowed.register");
        }
        if (command.audit() != null) {
            auditSeen(command.audit(), rights).requireMayFind(command.unit(), command.foundOn());
        }
        FindingLedger.Pen pen = desk.pen(rights);
        LocalDate foundOn = Terms.past("foundOn", command.foundOn(), pen.today());
        if (!units.get(command.unit(), foundOn).openOn(foundOn)) {
            throw new InvalidField("unit", "finding.invalid.unitNotOpen");
        }
        int number = numbers.ofFinding(command.unit(), foundOn.getYear());
        Finding finding = findings.saveAndFlush(new Finding(command, number, pen.by(), pen.today(), pen.now()));
        events.publishEvent(
                new FindingRegistered(pen.by(), finding.id(), finding.unit(), finding.kind(), command.audit()));
        return finding.id();
    }

    private Audit auditSeen(AuditId id, Rights rights) {
        Map<String, Object> parameters = new HashMap<>(FindingVisibility.parameters(rights));
        parameters.put("id", id.value());
        return jdbc.sql("select true from audit u where u.id = :id and " + FindingVisibility.AUDIT)
                .params(parameters)
                .query(Boolean.class)
                .optional()
                .flatMap(seen -> audits.findById(id.value()))
                .orElseThrow(NotVisible::new);
    }

    /** Words it anew. */
    public void change(FindingId id, ChangeFinding command, Rights rights) {
        Finding finding = desk.held(id, rights);
        finding.requireOpen();
        if (finding.version() != command.version()) {
            throw new Stale(
                    String.join("\n", command.title(), command.requirement(), command.source(), command.description())
                            .strip(),
                    finding.words(),
                    ledger.nameOf(finding.lastTouchedBy()),
                    finding.lastTouchedAt(),
                    finding.version());
        }
        FindingLedger.Pen pen = desk.pen(rights);
        finding.change(command, pen.by(), pen.now());
        desk.save(finding);
        events.publishEvent(new FindingChanged(pen.by(), id, finding.unit()));
    }

    /** Writes cause and correction down, beside the wordings before. */
    public void analyse(FindingId id, Analyse command, Rights rights) {
        Finding finding = desk.held(id, rights);
        finding.requireTreatable();
        var words = new Analyse(
                Terms.optional("cause", command.cause(), Terms.TEXT),
                Terms.optional("correction", command.correction(), Terms.TEXT),
                Terms.optional("noAction", command.noAction(), Terms.TEXT),
                command.number());
        AnalysisView standing = ledger.analysis(id);
        String mine = AnalysisView.words(words.cause(), words.correction(), words.noAction());
        if (standing.number() != command.number()) {
            throw stale(mine, standing);
        }
        if (mine.equals(standing.words())) {
            return;
        }
        ledger.analysed(id, words, desk.pen(rights));
        events.publishEvent(new FindingAnalysed(rights.person(), id, finding.unit()));
    }

    private static Stale stale(String mine, AnalysisView standing) {
        String by = standing.byName();
        Instant at = standing.at();
        return new Stale(
                mine, standing.words(), by == null ? "" : by, at == null ? Instant.EPOCH : at, standing.number());
    }

    /** Adds a file last among the finding's. */
    public void attach(FindingId id, Upload file, Rights rights) {
        Finding finding = desk.held(id, rights);
        finding.requireOpen();
        attachments.add(finding.subject(), file, rights.person());
    }
}
