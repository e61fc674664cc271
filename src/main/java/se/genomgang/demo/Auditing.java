package se.genomgang.demo;

import static se.genomgang.demo.Discoveries.Discovery.said;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.genomgang.action.ActionId;
import se.genomgang.action.Reports;
import se.genomgang.database.ConditionalOnDemonstrationMode;
import se.genomgang.demo.Discoveries.Discovery;
import se.genomgang.finding.Analyse;
import se.genomgang.finding.AuditId;
import se.genomgang.finding.AuditKind;
import se.genomgang.finding.Audits;
import se.genomgang.finding.CheckEffect;
import se.genomgang.finding.EnterAudit;
import se.genomgang.finding.FindingId;
import se.genomgang.finding.FindingKind;
import se.genomgang.finding.Findings;
import se.genomgang.finding.FollowingAction;
import se.genomgang.finding.RegisterFinding;
import se.genomgang.finding.Treatment;
import se.genomgang.kernel.Rights;

/**
 * Lets the units of the demonstration be audited: in February whether laws are followed, in May by a certification body, in October by the
 * organisation itself. What was found two years ago has been dealt with; of what was found last autumn and this winter ABE has two nonconformities
 * left, one with its action under way and one without a cause.
 */
@Component
@ConditionalOnDemonstrationMode
class Auditing {

    private static final List<String> UNITS = List.of("abe", "cbh", "eecs", "itm", "sci", "vs", "central");

    private final Cast cast;
    private final Discoveries discoveries;
    private final Audits audits;
    private final Findings findings;
    private final Treatment treatment;
    private final Reports reports;

    Auditing(
            Cast cast,
            Discoveries discoveries,
            Audits audits,
            Findings findings,
            Treatment treatment,
            Reports reports) {
        this.cast = cast;
        this.discoveries = discoveries;
        this.audits = audits;
        this.findings = findings;
        this.treatment = treatment;
        this.reports = reports;
    }

    /** Something that happens on a day. */
    record Step(LocalDate day, Runnable what) {}

    /** What happens over the three years, in any order. */
    List<Step> steps(int thisYear) {
        var steps = new ArrayList<Step>();
        for (int year = thisYear - 2; year <= thisYear; year++) {
            steps.addAll(audit(AuditKind.LEGAL, LocalDate.of(year, 2, 9), year == thisYear));
            steps.addAll(audit(AuditKind.EXTERNAL, LocalDate.of(year, 5, 18), year == thisYear));
            steps.addAll(audit(AuditKind.INTERNAL, LocalDate.of(year, 10, 19), year >= thisYear - 1));
            steps.addAll(voices(year));
        }
        return steps;
    }

    /** @param lately whether what was found is still being dealt with */
    private List<Step> audit(AuditKind kind, LocalDate from, boolean lately) {
        var audit = new AtomicReference<AuditId>();
        var steps = new ArrayList<Step>();
        LocalDate to = from.plusDays(kind == AuditKind.INTERNAL ? 10 : 2);
        steps.add(new Step(to, () -> audit.set(enter(kind, from, to))));
        for (int i = 0; i < UNITS.size(); i++) {
            String unit = UNITS.get(i);
            int turn = i + kind.ordinal() + from.getYear();
            if (unit.equals("abe") || turn % 3 == 0) {
                steps.addAll(nonconformity(unit, to.plusDays(1), audit, turn, lately));
            }
            if (turn % 3 == 1) {
                steps.addAll(answered(unit, FindingKind.OBSERVATION, to.plusDays(1), audit, turn, lately ? 400 : 60));
            }
            if (kind == AuditKind.INTERNAL && turn % 4 == 2) {
                steps.addAll(answered(unit, FindingKind.SUGGESTION, to.plusDays(1), audit, turn, lately ? 400 : 60));
            }
        }
        return steps;
    }

    private AuditId enter(AuditKind kind, LocalDate from, LocalDate to) {
        String scope =
                switch (kind) {
                    case LEGAL -> "Kemikalier, avfall, köldmedier och transporter";
                    case EXTERNAL -> "Miljöledningssystemet enligt ISO 14001, uppföljande revision";
                    case INTERNAL -> "Betydande miljöaspekter, mål och handlingsplaner";
                };
        String auditor =
                switch (kind) {
                    case LEGAL -> "Miljöjuristerna Exempel AB";
                    case EXTERNAL -> "Certifieringsorganet Exempelcert AB";
                    case INTERNAL -> "Lärosätets interna miljörevisorer";
                };
        return audits.register(new EnterAudit(kind, null, scope, auditor, from, to), cast.rights("miljochef"));
    }

    private List<Step> nonconformity(
            String unit, LocalDate found, AtomicReference<AuditId> audit, int turn, boolean lately) {
        Discovery discovery = discoveries.of(FindingKind.NONCONFORMITY, turn);
        var id = new AtomicReference<FindingId>();
        var action = new AtomicReference<ActionId>();
        var steps = new ArrayList<Step>();
        steps.add(new Step(
                found, () -> id.set(register(unit, FindingKind.NONCONFORMITY, audit.get(), discovery, found))));
        LocalDate analysed = found.plusDays(24);
        LocalDate due = found.plusDays(lately ? 160 : 75);
        steps.add(new Step(analysed, () -> {
            analyse(unit, id.get(), discovery);
            action.set(act(unit, id.get(), discovery, due));
        }));
        if (!lately) {
            steps.add(new Step(due.minusDays(9), () -> done(unit, action.get())));
            steps.add(new Step(due.plusDays(30), () -> check(unit, id.get(), discovery, due.plusDays(30))));
            steps.add(new Step(due.plusDays(32), () -> treatment.close(id.get(), "", writer(unit))));
        }
        return steps;
    }

    private List<Step> answered(
            String unit,
            FindingKind kind,
            LocalDate found,
            AtomicReference<AuditId> audit,
            int turn,
            int daysToAnswer) {
        Discovery discovery = discoveries.of(kind, turn);
        var id = new AtomicReference<FindingId>();
        return List.of(
                new Step(found, () -> id.set(register(unit, kind, audit.get(), discovery, found))),
                new Step(
                        found.plusDays(daysToAnswer),
                        () -> treatment.close(id.get(), said(discovery.answer()), writer(unit))));
    }

    /** What interested parties say: a complaint to ABE each January, and now and then something elsewhere. */
    private List<Step> voices(int year) {
        var nobody = new AtomicReference<AuditId>();
        var steps = new ArrayList<Step>();
        Map<String, FindingKind> said =
                new HashMap<>(Map.of("abe", FindingKind.COMPLAINT, "vs", FindingKind.INFORMATION));
        said.put(year % 2 == 0 ? "itm" : "sci", FindingKind.COMPLAINT);
        said.forEach((unit, kind) -> steps.addAll(answered(
                unit,
                kind,
                LocalDate.of(year, 1, 20).plusDays(UNITS.indexOf(unit)),
                nobody,
                year + unit.length(),
                75)));
        return steps;
    }

    private FindingId register(
            String unit, FindingKind kind, @Nullable AuditId audit, Discovery discovery, LocalDate found) {
        return findings.register(
                new RegisterFinding(
                        cast.unit(unit, found),
                        kind,
                        audit,
                        said(discovery.source()),
                        discovery.title(),
                        discovery.description(),
                        discovery.requirement(),
                        found),
                writer(unit));
    }

    private void analyse(String unit, FindingId id, Discovery discovery) {
        findings.analyse(id, new Analyse(said(discovery.cause()), said(discovery.correction()), "", 0), writer(unit));
    }

    private ActionId act(String unit, FindingId id, Discovery discovery, LocalDate due) {
        return treatment.open(
                id,
                new FollowingAction(
                        said(discovery.action()),
                        Objects.requireNonNull(discovery.kind()),
                        cast.doer(unit, "responsible"),
                        due),
                writer(unit));
    }

    private void done(String unit, ActionId action) {
        reports.report(
                action,
                "Klart. Se avvikelsens sida för underlaget.",
                true,
                List.of(),
                cast.rights(cast.doer(unit, "responsible")));
        reports.accept(action, 1, "", cast.rights(cast.head(unit)));
    }

    private void check(String unit, FindingId id, Discovery discovery, LocalDate on) {
        treatment.check(id, new CheckEffect(true, said(discovery.grounds()), on), writer(unit));
    }

    private Rights writer(String unit) {
        return cast.rights(cast.representative(unit));
    }
}
