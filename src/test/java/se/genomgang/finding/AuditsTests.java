package se.genomgang.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.action.ActionSetting;
import se.genomgang.action.Reports;
import se.genomgang.journal.Journal;
import se.genomgang.journal.JournalEntry;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Stale;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;
import se.genomgang.testing.DatabaseTest;

@DatabaseTest
@DisplayName("An audit")
class AuditsTests {

    private static final LocalDate FROM = LocalDate.of(2026, 2, 2);
    private static final LocalDate TO = LocalDate.of(2026, 2, 4);

    @Autowired
    private Audits audits;

    @Autowired
    private AuditList list;

    @Autowired
    private Findings findings;

    @Autowired
    private Treatment treatment;

    @Autowired
    private Reports reports;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    private ActionSetting base;
    private FindingSetting setting;
    private Rights manager;

    @BeforeEach
    void unit() {
        base = new ActionSetting(jdbc);
        setting = new FindingSetting(base, findings, treatment, audits, reports);
        manager = rights(Capacity.MANAGER, base.unit());
    }

    @Test
    void of_the_whole_organisation_is_entered_by_those_who_co_organise_and_read_by_every_unit() {
        assertThatThrownBy(() -> audits.register(entered(null, "Allt", FROM, TO), setting.representative))
                .isInstanceOf(NotAllowed.class);
        AuditId id = audits.register(entered(null, "Allt", FROM, TO), manager);
        for (Rights reader : Set.of(setting.representative, setting.head, setting.member)) {
            assertThat(list.get(id, reader).audit().scope()).isEqualTo("Allt");
            assertThat(list.get(id, reader).mayWrite()).isFalse();
        }
        assertHidden(id, ActionSetting.rights(setting.doer));
        assertHidden(id, rights(Capacity.STATUS_READER, base.unit()));
    }

    @Test
    void shows_each_reader_the_findings_of_their_own_unit_alone() {
        AuditId id = audits.register(entered(null, "Allt", FROM, TO), manager);
        var other = new FindingSetting(base, findings, treatment, audits, reports);
        setting.nonconformity(id, FROM);
        other.nonconformity(id, FROM);
        other.nonconformity(id, TO);
        assertThat(list.get(id, setting.member).findings()).hasSize(1);
        assertThat(list.get(id, setting.member).audit().findings()).isEqualTo(1);
        assertThat(list.get(id, other.head).findings()).hasSize(2);
        assertThat(list.get(id, manager).findings()).hasSize(3);
    }

    @Test
    void of_a_unit_does_not_exist_for_other_units() {
        AuditId id = setting.audit(AuditKind.LEGAL, FROM, TO);
        Rights elsewhere = rights(Capacity.REPRESENTATIVE, base.unit());
        assertHidden(id, elsewhere);
        assertThatThrownBy(() -> audits.change(id, entered(setting.unit, "Annat", FROM, TO), 0, elsewhere))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> audits.change(id, entered(setting.unit, "Annat", FROM, TO), 0, setting.member))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(
                        () -> findings.register(FindingSetting.nonconformity(unitOf(elsewhere), id, FROM), elsewhere))
                .isInstanceOf(NotVisible.class);
    }

    @Test
    void is_described_anew_by_the_first_of_two_and_keeps_its_kind_and_unit() {
        AuditId id = setting.audit(AuditKind.INTERNAL, FROM, TO);
        audits.change(id, entered(null, "Avfall", FROM, TO.plusDays(1)), 0, setting.representative);
        AuditRow changed = list.get(id, setting.representative).audit();
        assertThat(changed.unit()).isEqualTo(setting.unit);
        assertThat(changed.kind()).isEqualTo(AuditKind.INTERNAL);
        assertThat(changed.to()).isEqualTo(TO.plusDays(1));
        assertThatThrownBy(() -> audits.change(id, entered(null, "Energi", FROM, TO), 0, setting.representative))
                .asInstanceOf(type(Stale.class))
                .satisfies(stale -> assertThat(stale.theirs()).contains("Avfall"));
    }

    @Test
    void ends_on_its_first_day_or_later_and_not_in_another_age() {
        assertField("to", FROM, FROM.minusDays(1));
        assertField("from", LocalDate.of(1066, 10, 14), TO);
        assertField("to", FROM, LocalDate.of(9999, 12, 31));
    }

    @Test
    void read_by_an_auditor_leaves_a_line_in_the_journal() {
        AuditId id = setting.audit(AuditKind.INTERNAL, FROM, TO);
        list.get(id, rights(Capacity.AUDITOR, base.unit()));
        list.get(id, setting.head);
        assertThat(journal.entriesFor(new Subject("audit", id.value()), Journal.END, 10))
                .extracting(JournalEntry::event)
                .containsExactly("AuditViewed", "AuditRegistered");
    }

    private void assertField(String field, LocalDate from, LocalDate to) {
        assertThatThrownBy(() -> audits.register(entered(setting.unit, "Allt", from, to), setting.representative))
                .asInstanceOf(type(InvalidField.class))
                .extracting(InvalidField::field)
                .isEqualTo(field);
    }

    private void assertHidden(AuditId id, Rights reader) {
        assertThatThrownBy(() -> list.get(id, reader)).isInstanceOf(NotVisible.class);
        assertThat(list.of(FROM.getYear(), reader)).extracting(AuditRow::id).doesNotContain(id);
    }

    private static UnitId unitOf(Rights rights) {
        return List.copyOf(rights.grants()).get(0).unit();
    }

    private static EnterAudit entered(@Nullable UnitId unit, String scope, LocalDate from, LocalDate to) {
        return new EnterAudit(AuditKind.INTERNAL, unit, scope, "Ett team", from, to);
    }

    private Rights rights(Capacity capacity, UnitId unit) {
        return ActionSetting.rights(base.person("Läsare", capacity.name()), new Grant(capacity, unit));
    }
}
