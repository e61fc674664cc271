package se.genomgang.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.action.ActionId;
import se.genomgang.action.ActionSetting;
import se.genomgang.action.ActionSheet;
import se.genomgang.action.ActionSheets;
import se.genomgang.action.Amendments;
import se.genomgang.action.Reports;
import se.genomgang.journal.Journal;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Stale;
import se.genomgang.kernel.UnitId;
import se.genomgang.testing.DatabaseTest;
import se.genomgang.testing.TestClock;

/** ISO 14001 10.2, and who sees what of findings. */
@DatabaseTest
@DisplayName("A finding")
class FindingsTests {

    private static final LocalDate TODAY = TestClock.START.toLocalDate();

    @Autowired
    private Findings findings;

    @Autowired
    private FindingSheets sheets;

    @Autowired
    private Treatment treatment;

    @Autowired
    private Audits audits;

    @Autowired
    private Reports reports;

    @Autowired
    private Amendments amendments;

    @Autowired
    private ActionSheets actionSheets;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    private ActionSetting base;
    private FindingSetting setting;

    @BeforeEach
    void unit() {
        base = new ActionSetting(jdbc);
        setting = new FindingSetting(base, findings, treatment, audits, reports);
    }

    @Test
    void that_is_a_nonconformity_closes_with_cause_correction_a_done_action_and_a_check_that_says_effective() {
        FindingId id = setting.nonconformity();
        assertMissing(id, "CAUSE");
        setting.analyse(id, 0);
        assertMissing(id, "ACTIONS");
        ActionId action = setting.action(id);
        assertMissing(id, "OPEN_ACTIONS");
        setting.done(action);
        assertMissing(id, "CHECK");
        setting.check(id, true, TODAY);
        setting.close(id);
        FindingSheet sheet = sheet(id);
        assertThat(sheet.state()).isEqualTo(FindingState.CLOSED);
        assertThat(sheet.steps()).allMatch(FindingSheet.StepDone::done);
        assertThat(sheet.closure()).isNotNull();
        assertThat(sheet.mayWrite()).isFalse();
    }

    @Test
    void needs_a_correction_as_well_as_a_cause() {
        FindingId id = setting.nonconformity();
        findings.analyse(id, new Analyse("Ingen visste.", "", "Engångshändelse.", 0), setting.representative);
        assertMissing(id, "CORRECTION");
    }

    @Test
    void is_not_checked_before_its_actions_are_closed() {
        FindingId id = setting.nonconformity();
        assertRefused("finding.refused.checkWithoutAction", () -> setting.check(id, true, TODAY));
        ActionId action = setting.action(id);
        assertRefused("finding.refused.checkBeforeActions", () -> setting.check(id, true, TODAY));
        setting.done(action);
        assertField("checkedOn", () -> setting.check(id, true, TODAY.minusDays(1)));
        assertField("checkedOn", () -> setting.check(id, true, TODAY.plusDays(1)));
        setting.check(id, true, TODAY);
    }

    @Test
    void whose_check_says_not_effective_stays_open_until_another_action_is_done_and_checked() {
        FindingId id = setting.nonconformity();
        setting.analyse(id, 0);
        setting.done(setting.action(id));
        setting.check(id, false, TODAY);
        assertMissing(id, "ACTIONS");
        assertThat(sheet(id).standing().key()).isEqualTo("finding.standing.noEffect");
        assertRefused("finding.refused.checkNeedsAction", () -> setting.check(id, true, TODAY));
        setting.done(setting.action(id));
        assertMissing(id, "CHECK");
        setting.check(id, true, TODAY);
        setting.close(id);
        assertThat(sheet(id).checks()).extracting(CheckView::effective).containsExactly(true, false);
    }

    @Test
    void that_gets_an_action_after_its_check_is_checked_again() {
        FindingId id = setting.nonconformity();
        setting.treat(id, TODAY);
        setting.done(setting.action(id));
        assertMissing(id, "CHECK");
    }

    @Test
    void whose_actions_were_all_cancelled_needs_a_reason_why_none_is_needed() {
        FindingId id = setting.nonconformity();
        setting.analyse(id, 0);
        amendments.cancel(setting.action(id), "Laboratoriet läggs ner.", setting.head);
        assertMissing(id, "ACTIONS");
        findings.analyse(
                id,
                new Analyse("Ansvaret saknades.", "Rättat.", "Laboratoriet är nedlagt.", 1),
                setting.representative);
        setting.check(id, true, TODAY);
        setting.close(id);
        assertThat(sheet(id).state()).isEqualTo(FindingState.CLOSED);
    }

    @ParameterizedTest
    @EnumSource(
            value = FindingKind.class,
            names = {"OBSERVATION", "SUGGESTION", "COMPLAINT", "INFORMATION"})
    void of_another_kind_closes_with_an_answer_and_nothing_else(FindingKind kind) {
        FindingId id = setting.other(kind, FindingSetting.FOUND);
        assertRefused("finding.refused.onlyNonconformity", () -> setting.check(id, true, TODAY));
        assertField("answer", () -> treatment.close(id, "  ", setting.representative));
        treatment.close(id, "Hyresvärden har bytt fläkten.", setting.representative);
        assertThat(sheet(id).state()).isEqualTo(FindingState.CLOSED);
    }

    @Test
    void of_another_kind_does_not_close_before_its_actions() {
        FindingId id = setting.other(FindingKind.COMPLAINT, FindingSetting.FOUND);
        setting.action(id);
        assertRefused("finding.refused.close.OPEN_ACTIONS", () -> setting.close(id));
    }

    @Test
    void that_is_withdrawn_says_why_and_stays_readable() {
        FindingId id = setting.nonconformity();
        assertField("reason", () -> treatment.withdraw(id, "", setting.representative));
        treatment.withdraw(id, "Gäller en annan skola.", setting.representative);
        assertThat(sheet(id).state()).isEqualTo(FindingState.WITHDRAWN);
        assertThat(sheet(id).closure()).extracting(FindingSheet.Closure::words).isEqualTo("Gäller en annan skola.");
    }

    @Test
    void is_not_withdrawn_while_something_is_being_done_because_of_it() {
        FindingId id = setting.nonconformity();
        setting.action(id);
        assertRefused(
                "finding.refused.withdrawWithActions", () -> treatment.withdraw(id, "Fel.", setting.representative));
    }

    @Test
    void that_is_closed_changes_no_more() {
        FindingId id = setting.nonconformity();
        setting.treat(id, TODAY);
        setting.close(id);
        String closed = "finding.refused.CLOSED";
        assertRefused(closed, () -> setting.analyse(id, 1));
        assertRefused(closed, () -> setting.action(id));
        assertRefused(closed, () -> setting.check(id, true, TODAY));
        assertRefused(closed, () -> setting.close(id));
        assertRefused(closed, () -> treatment.withdraw(id, "Fel.", setting.representative));
        assertRefused(closed, () -> findings.change(id, reworded(0), setting.representative));
    }

    @Test
    void is_numbered_within_its_unit_and_the_year_it_was_found() {
        setting.nonconformity(null, LocalDate.of(2025, 12, 30));
        setting.nonconformity(null, LocalDate.of(2026, 1, 7));
        FindingId second = setting.other(FindingKind.COMPLAINT, LocalDate.of(2026, 1, 8));
        assertThat(sheet(second).number()).isEqualTo("2026-2");
    }

    @Test
    void has_not_been_found_tomorrow_nor_before_the_audit_nor_in_another_unit_than_the_one_audited() {
        AuditId audit = setting.audit(AuditKind.INTERNAL, LocalDate.of(2026, 2, 9), LocalDate.of(2026, 2, 11));
        assertField("foundOn", () -> setting.nonconformity(null, TODAY.plusDays(1)));
        assertField("foundOn", () -> setting.nonconformity(audit, LocalDate.of(2026, 2, 8)));
        var other = new FindingSetting(base, findings, treatment, audits, reports);
        Rights both = ActionSetting.rights(
                setting.representative.person(),
                new Grant(Capacity.REPRESENTATIVE, setting.unit),
                new Grant(Capacity.REPRESENTATIVE, other.unit));
        assertField(
                "unit",
                () -> findings.register(
                        FindingSetting.nonconformity(other.unit, audit, LocalDate.of(2026, 2, 10)), both));
    }

    @Test
    void is_not_found_in_a_unit_before_it_opened() {
        assertField("unit", () -> setting.nonconformity(null, LocalDate.of(2013, 5, 2)));
    }

    @Test
    void from_an_interested_party_says_who_it_was_and_comes_from_no_audit() {
        assertField("source", () -> register(FindingKind.COMPLAINT, null, " "));
        AuditId audit = setting.audit(AuditKind.INTERNAL, LocalDate.of(2026, 2, 9), LocalDate.of(2026, 2, 11));
        assertField("kind", () -> register(FindingKind.INFORMATION, audit, "Kommunen"));
    }

    private FindingId register(FindingKind kind, @org.jspecify.annotations.Nullable AuditId audit, String source) {
        return findings.register(
                new RegisterFinding(setting.unit, kind, audit, source, "Rubrik", "", "", FindingSetting.FOUND),
                setting.representative);
    }

    @Test
    void worded_by_two_at_once_keeps_the_first_wording_and_shows_both() {
        FindingId id = setting.nonconformity();
        findings.change(id, reworded(0), setting.representative);
        assertThatThrownBy(() -> findings.change(id, reworded(0), setting.representative))
                .asInstanceOf(type(Stale.class))
                .satisfies(stale -> assertThat(stale.theirs()).contains("Ny rubrik"));
        setting.analyse(id, 0);
        assertThatThrownBy(() -> findings.analyse(id, new Analyse("Annan orsak", "", "", 0), setting.representative))
                .asInstanceOf(type(Stale.class))
                .satisfies(stale -> assertThat(stale.theirs()).contains("Ansvaret var inte utpekat."))
                .satisfies(stale -> assertThat(stale.version()).isEqualTo(1));
    }

    @Test
    void is_seen_by_its_own_unit_those_who_co_organise_the_auditor_and_the_one_who_does_something_about_it() {
        FindingId id = setting.nonconformity();
        UnitId elsewhere = base.unit();
        Rights doer = ActionSetting.rights(setting.doer);
        assertHidden(id, doer);
        setting.action(id);
        for (Rights reader : Set.of(
                setting.representative,
                setting.head,
                setting.member,
                doer,
                rights(Capacity.MANAGER, elsewhere),
                rights(Capacity.COORDINATOR, elsewhere),
                rights(Capacity.AUDITOR, elsewhere))) {
            assertThat(sheets.get(id, reader).number()).isEqualTo("2026-1");
        }
        for (Capacity capacity :
                Set.of(Capacity.HEAD, Capacity.REPRESENTATIVE, Capacity.MEMBER, Capacity.STATUS_READER)) {
            assertHidden(id, rights(capacity, elsewhere));
        }
        assertHidden(id, new Rights(base.person("Ada", "Administratör"), "Ada", true, Set.of()));
    }

    @Test
    void is_written_by_those_who_work_for_the_unit_alone() {
        FindingId id = setting.nonconformity();
        for (Rights reader : Set.of(setting.head, setting.member, rights(Capacity.AUDITOR, setting.unit))) {
            assertThatThrownBy(() -> findings.change(id, reworded(0), reader)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> treatment.withdraw(id, "Fel.", reader)).isInstanceOf(NotAllowed.class);
            assertThat(sheets.get(id, reader).mayWrite()).isFalse();
        }
        Rights stranger = rights(Capacity.REPRESENTATIVE, base.unit());
        assertThatThrownBy(() -> findings.change(id, reworded(0), stranger)).isInstanceOf(NotVisible.class);
        findings.change(id, reworded(0), rights(Capacity.COORDINATOR, base.unit()));
    }

    @Test
    void lets_everyone_read_its_action_and_where_it_came_from() {
        FindingId id = setting.nonconformity();
        ActionId action = setting.action(id);
        ActionSheet sheet = actionSheets.get(action, ActionSetting.rights(base.person("Alva", "Anställd")));
        assertThat(sheet.origin().label()).isEqualTo("Avvikelse 2026-1");
        assertThat(sheet.origin().path()).isEqualTo("/findings/" + id);
        assertThat(sheet.published()).isTrue();
        assertThat(sheet(id).actions()).extracting(view -> view.id()).containsExactly(action);
    }

    @Test
    void is_read_by_an_auditor_on_the_record() {
        FindingId id = setting.nonconformity();
        Rights auditor = rights(Capacity.AUDITOR, base.unit());
        assertThat(sheets.get(id, auditor).history())
                .noneMatch(entry -> entry.event().endsWith("Viewed"));
    }

    private static ChangeFinding reworded(int version) {
        return new ChangeFinding("", "Ny rubrik", "Ny beskrivning", "ISO 14001 8.1", version);
    }

    private Rights rights(Capacity capacity, UnitId unit) {
        return ActionSetting.rights(base.person("Läsare", capacity.name()), new Grant(capacity, unit));
    }

    private FindingSheet sheet(FindingId id) {
        return sheets.get(id, setting.representative);
    }

    private void assertMissing(FindingId id, String what) {
        assertRefused("finding.refused.close." + what, () -> setting.close(id));
        assertThat(sheet(id).mayClose()).isFalse();
    }

    private void assertHidden(FindingId id, Rights reader) {
        assertThatThrownBy(() -> sheets.get(id, reader)).isInstanceOf(NotVisible.class);
    }

    private static void assertRefused(String key, Runnable step) {
        assertThatThrownBy(step::run)
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::messageKey)
                .isEqualTo(key);
    }

    private static void assertField(String field, Runnable step) {
        assertThatThrownBy(step::run)
                .asInstanceOf(type(InvalidField.class))
                .extracting(InvalidField::field)
                .isEqualTo(field);
    }
}
