package se.genomgang.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.action.ActionSetting;
import se.genomgang.action.Reports;
import se.genomgang.testing.DatabaseTest;
import se.genomgang.testing.StatementCount;
import se.genomgang.testing.TestClock;

/** Points 3, 4, 5 and 8 and the follow-up's open nonconformities (R §5 and §6) lean on this. */
@DatabaseTest
@DisplayName("At a meeting")
class FindingsAtTests {

    private static final LocalDate BEFORE = LocalDate.of(2026, 2, 16);
    private static final LocalDate MEETING = LocalDate.of(2026, 3, 16);
    private static final LocalDate NEXT = LocalDate.of(2026, 10, 12);

    @Autowired
    private FindingsAt at;

    @Autowired
    private Findings findings;

    @Autowired
    private Treatment treatment;

    @Autowired
    private Audits audits;

    @Autowired
    private Reports reports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private FindingSetting setting;

    @BeforeEach
    void unit() {
        setting = new FindingSetting(new ActionSetting(jdbc), findings, treatment, audits, reports);
    }

    @Test
    void what_is_open_that_day_is_told_with_what_it_had_come_to() {
        FindingId id = setting.nonconformity(null, LocalDate.of(2026, 2, 10));
        setting.analyse(id, 0);
        setting.action(id);
        StandingFinding told = only(BEFORE, MEETING);
        assertThat(told.open()).isTrue();
        assertThat(told.isNew()).isFalse();
        assertThat(told.causeDocumented()).isTrue();
        assertThat(told.openActions()).isEqualTo(1);
        assertThat(told.check()).isNull();
        assertThat(told.number()).isEqualTo("2026-1");
    }

    @Test
    void what_was_found_on_the_day_counts_and_what_was_found_the_day_after_does_not() {
        clock.set(MEETING.plusDays(1));
        FindingId today = setting.nonconformity(null, MEETING);
        setting.nonconformity(null, MEETING.plusDays(1));
        assertThat(only(BEFORE, MEETING).id()).isEqualTo(today);
        assertThat(only(BEFORE, MEETING).isNew()).isTrue();
    }

    @Test
    void what_was_closed_on_the_day_was_open_at_the_meeting_and_is_told_as_closed_at_the_next() {
        FindingId id = setting.nonconformity(null, LocalDate.of(2026, 2, 10));
        clock.set(MEETING);
        setting.treat(id, MEETING);
        setting.close(id);
        assertThat(only(BEFORE, MEETING).open()).isTrue();
        assertThat(only(BEFORE, MEETING).closedOn()).isNull();
        StandingFinding next = only(MEETING, NEXT);
        assertThat(next.open()).isFalse();
        assertThat(next.closedOn()).isEqualTo(MEETING);
        assertThat(next.check()).isTrue();
        assertThat(told(MEETING.plusDays(1), NEXT)).isEmpty();
    }

    @Test
    void a_past_day_answers_the_same_whatever_has_happened_since() {
        FindingId id = setting.nonconformity(null, LocalDate.of(2026, 2, 10));
        clock.set(MEETING);
        StandingFinding then = only(BEFORE, MEETING);
        clock.set(NEXT);
        setting.treat(id, NEXT);
        setting.close(id);
        assertThat(only(BEFORE, MEETING)).isEqualTo(then);
        assertThat(then.causeDocumented()).isFalse();
        assertThat(then.openActions()).isZero();
    }

    @Test
    void what_was_withdrawn_is_told_once_as_withdrawn() {
        FindingId id = setting.nonconformity(null, LocalDate.of(2026, 2, 20));
        treatment.withdraw(id, "Dubblett av 2026-2.", setting.representative);
        assertThat(only(BEFORE, MEETING).withdrawn()).isTrue();
        assertThat(told(MEETING, NEXT)).isEmpty();
    }

    @Test
    void without_a_meeting_before_everything_so_far_is_new() {
        FindingId old = setting.nonconformity(null, LocalDate.of(2024, 5, 2));
        assertThat(at.of(setting.unit, null, MEETING).findings())
                .singleElement()
                .satisfies(told -> assertThat(told.id()).isEqualTo(old))
                .satisfies(told -> assertThat(told.isNew()).isTrue());
    }

    @Test
    void open_nonconformities_say_which_audit_they_came_from_since_those_must_be_treated_at_a_follow_up() {
        AuditId audit = setting.audit(AuditKind.LEGAL, LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 3));
        FindingId must = setting.nonconformity(audit, LocalDate.of(2026, 2, 3));
        FindingId own = setting.nonconformity(null, LocalDate.of(2026, 2, 3));
        setting.other(FindingKind.COMPLAINT, LocalDate.of(2026, 2, 3));
        FindingId closed = setting.nonconformity(audit, LocalDate.of(2026, 2, 3));
        setting.treat(closed, TestClock.START.toLocalDate());
        setting.close(closed);
        List<StandingFinding> open = at.openNonconformities(setting.unit, NEXT);
        assertThat(open).extracting(StandingFinding::id).containsExactly(must, own);
        assertThat(open).extracting(StandingFinding::audit).containsExactly(AuditKind.LEGAL, null);
        assertThat(open.get(0).source()).startsWith("Kontroll av lagefterlevnad 2026-");
        assertThat(at.openNonconformities(setting.unit, LocalDate.of(2026, 2, 2)))
                .isEmpty();
    }

    @Test
    void audits_are_told_by_their_last_day_with_what_they_found_in_the_unit() {
        AuditId audit = setting.audit(AuditKind.INTERNAL, LocalDate.of(2026, 2, 10), LocalDate.of(2026, 2, 17));
        setting.nonconformity(audit, LocalDate.of(2026, 2, 12));
        treatment.withdraw(
                setting.nonconformity(audit, LocalDate.of(2026, 2, 12)), "Dubblett.", setting.representative);
        setting.audit(AuditKind.EXTERNAL, LocalDate.of(2026, 2, 10), BEFORE);
        assertThat(at.of(setting.unit, BEFORE, MEETING).audits())
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.id()).isEqualTo(audit);
                    assertThat(told.nonconformities()).isEqualTo(1);
                    assertThat(told.observations()).isZero();
                    assertThat(told.wholeOrganisation()).isFalse();
                });
    }

    @Test
    void it_takes_one_statement_however_much_has_been_found() {
        setting.nonconformity(null, LocalDate.of(2026, 2, 20));
        assertThat(StatementCount.during(() -> at.of(setting.unit, BEFORE, MEETING)))
                .hasSize(1);
        for (int i = 0; i < 12; i++) {
            setting.action(setting.nonconformity(null, LocalDate.of(2026, 2, 20)));
        }
        assertThat(StatementCount.during(() -> at.of(setting.unit, BEFORE, MEETING)))
                .hasSize(1);
        assertThat(StatementCount.during(() -> at.openNonconformities(setting.unit, MEETING)))
                .hasSize(1);
    }

    private StandingFinding only(LocalDate since, LocalDate on) {
        assertThat(told(since, on)).hasSize(1);
        return told(since, on).get(0);
    }

    private List<StandingFinding> told(LocalDate since, LocalDate on) {
        return at.of(setting.unit, since, on).findings();
    }
}
