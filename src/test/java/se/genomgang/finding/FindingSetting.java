package se.genomgang.finding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.action.ActionId;
import se.genomgang.action.ActionKind;
import se.genomgang.action.ActionSetting;
import se.genomgang.action.Reports;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;

/** A unit of a test's own with its people, and what is found in it. */
public final class FindingSetting {

    public static final LocalDate FOUND = LocalDate.of(2026, 2, 10);
    public static final LocalDate DUE = LocalDate.of(2027, 4, 30);

    private final Findings findings;
    private final Treatment treatment;
    private final Audits audits;
    private final Reports reports;

    public final UnitId unit;
    public final PersonId doer;
    public final Rights representative;
    public final Rights head;
    public final Rights member;

    FindingSetting(ActionSetting base, Findings findings, Treatment treatment, Audits audits, Reports reports) {
        this.findings = findings;
        this.treatment = treatment;
        this.audits = audits;
        this.reports = reports;
        unit = base.unit();
        doer = base.person("Dag", "Görare");
        representative = ActionSetting.representative(base.person("Rut", "Representant"), unit);
        head = ActionSetting.rights(base.person("Carl", "Chef"), new Grant(Capacity.HEAD, unit));
        member = ActionSetting.rights(base.person("Mia", "Miljöombud"), new Grant(Capacity.MEMBER, unit));
    }

    static RegisterFinding nonconformity(UnitId unit, @Nullable AuditId audit, LocalDate foundOn) {
        return new RegisterFinding(
                unit,
                FindingKind.NONCONFORMITY,
                audit,
                "",
                "Kemikalieförteckningen är inte uppdaterad",
                "Tre laboratorier saknar förteckning för året.",
                "ISO 14001 8.1",
                foundOn);
    }

    FindingId nonconformity() {
        return nonconformity(null, FOUND);
    }

    FindingId nonconformity(@Nullable AuditId audit, LocalDate foundOn) {
        return findings.register(nonconformity(unit, audit, foundOn), representative);
    }

    FindingId other(FindingKind kind, LocalDate foundOn) {
        return findings.register(
                new RegisterFinding(unit, kind, null, "Hyresvärden", "Buller från ventilationen", "", "", foundOn),
                representative);
    }

    AuditId audit(AuditKind kind, LocalDate from, LocalDate to) {
        return audits.register(
                new EnterAudit(kind, unit, "Kemikaliehantering", "Interna revisorer", from, to), representative);
    }

    void analyse(FindingId id, int number) {
        findings.analyse(
                id,
                new Analyse("Ansvaret var inte utpekat.", "Förteckningarna är kompletterade.", "", number),
                representative);
    }

    ActionId action(FindingId id) {
        return treatment.open(
                id, new FollowingAction("Utse kemikalieansvariga", ActionKind.CORRECTIVE, doer, DUE), representative);
    }

    void done(ActionId action) {
        reports.report(action, "Klart.", true, List.of(), ActionSetting.rights(doer));
        reports.accept(action, 1, "", head);
    }

    void check(FindingId id, boolean effective, LocalDate on) {
        treatment.check(id, new CheckEffect(effective, "Stickprov i fem laboratorier.", on), representative);
    }

    void close(FindingId id) {
        treatment.close(id, "Förteckningarna är hela.", representative);
    }

    /** Everything a nonconformity needs, up to the closing. */
    void treat(FindingId id, LocalDate today) {
        analyse(id, 0);
        done(action(id));
        check(id, true, today);
    }
}
