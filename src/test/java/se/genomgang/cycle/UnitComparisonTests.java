package se.genomgang.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.cycle.UnitComparison.Cell;
import se.genomgang.cycle.UnitComparison.Row;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.meeting.GivenMeetings;
import se.genomgang.meeting.GivenMeetings.School;
import se.genomgang.organisation.UnitView;
import se.genomgang.organisation.Units;
import se.genomgang.testing.DatabaseTest;
import se.genomgang.testing.StatementCount;

@DatabaseTest
@DisplayName("A comparison of the units' cycles")
class UnitComparisonTests {

    private static final String AUDIT = "Intern miljörevision";
    private static final String INVENTORY = "Kemikalieinventeringen i KLARA är klar";

    @Autowired
    private UnitComparisons comparisons;

    @Autowired
    private Cycles cycles;

    @Autowired
    private CycleYears years;

    @Autowired
    private Occurrences occurrences;

    @Autowired
    private Units units;

    @Autowired
    private JdbcClient jdbc;

    private GivenMeetings given;
    private School school;
    private UnitView unit;
    private UnitView central;

    @BeforeEach
    void two_cycles(@Autowired BeanFactory beans) {
        given = new GivenMeetings(beans);
        school = given.school();
        unit = units.get(school.unit(), LocalDate.of(2026, 12, 31));
        central = units.central(LocalDate.of(2026, 12, 31));
        Rights manager = given.rights(given.person("Mia"), new Grant(Capacity.REPRESENTATIVE, central.id()));
        years.begin(central, 2026, manager);
        years.putInForce(central, 2026, manager);
        years.begin(unit, 2026, school.representative());
    }

    @Test
    @DisplayName("holds what several units share, by month, and only of cycles that are in force (Å)")
    void shared() {
        assertThat(comparisons.of(2026, null, false).rows())
                .as("a draft says nothing")
                .allMatch(row -> cell(row, unit.id()).state() == ComparedState.NO_CYCLE);
        inForce();

        assertThat(comparisons.of(2026, null, false).rows())
                .extracting(row -> row.title().sv())
                .containsSubsequence(INVENTORY, "Extern miljörevision", AUDIT)
                .doesNotContain("Research day");
        assertThat(comparisons.of(2026, null, false).months())
                .extracting(UnitComparison.Months::from)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(cell(row(AUDIT), central.id()).state()).isEqualTo(ComparedState.NOT_STARTED);
        UnitId other = given.emptySchool();
        assertThat(cell(row(AUDIT), other).state()).isEqualTo(ComparedState.NO_CYCLE);
        assertThat(cell(row("Skolornas handlingsplaner följs upp"), unit.id()).state())
                .isEqualTo(ComparedState.NOT_STARTED);
    }

    @Test
    @DisplayName(
            "says of each unit how far it has come: late from the day after, done, under way, not applicable, left out, not included")
    void states() {
        inForce();
        assertThat(cell(row(INVENTORY), unit.id()).state())
                .as("28 February has passed")
                .isEqualTo(ComparedState.LATE);
        mark(INVENTORY, OccurrenceState.DONE, "");
        assertThat(cell(row(INVENTORY), unit.id()).state()).isEqualTo(ComparedState.DONE);
        mark(AUDIT, OccurrenceState.UNDER_WAY, "");
        assertThat(cell(row(AUDIT), unit.id()).state()).isEqualTo(ComparedState.UNDER_WAY);
        mark(AUDIT, OccurrenceState.NOT_APPLICABLE, "Görs vartannat år.");
        assertThat(cell(row(AUDIT), unit.id()).state()).isEqualTo(ComparedState.NOT_APPLICABLE);
        jdbc.sql("update cycle_activity set left_out = 'Ingår i den centrala.' where id = ?")
                .param(cell(row(AUDIT), unit.id()).activity())
                .update();
        assertThat(cell(row(AUDIT), unit.id()))
                .extracting(Cell::state, Cell::reason)
                .containsExactly(ComparedState.LEFT_OUT, "Ingår i den centrala.");
        jdbc.sql("update cycle_activity set series = nextval('cycle_series') where title_sv = ? and cycle_id = ?")
                .params(
                        "Extern miljörevision",
                        cycles.of(unit, 2026).orElseThrow().id())
                .update();
        assertThat(comparisons.of(2026, null, false).rows())
                .filteredOn(row -> row.title().sv().equals("Extern miljörevision"))
                .as("an activity of its own is shared with nobody")
                .allMatch(row -> cell(row, unit.id()).state() == ComparedState.ABSENT);
    }

    @Test
    @DisplayName("is narrowed to a theme, and to what someone is late with")
    void narrowed() {
        inForce();

        assertThat(comparisons.of(2026, Theme.AUDITS, false).rows())
                .isNotEmpty()
                .allMatch(row -> row.theme() == Theme.AUDITS);
        assertThat(comparisons.of(2026, Theme.AUDITS, true).rows()).isEmpty();
        assertThat(comparisons.of(2026, null, true).rows())
                .extracting(row -> row.title().sv())
                .contains(INVENTORY)
                .doesNotContain(AUDIT);
        assertThatThrownBy(() -> comparisons.of(1999, null, false)).isInstanceOf(NotVisible.class);
    }

    @Test
    @DisplayName("of seventy units takes as many statements as of two")
    void seventy() {
        inForce();
        comparisons.of(2026, null, false);
        List<String> two = StatementCount.during(() -> comparisons.of(2026, null, false));
        for (int i = 0; i < 68; i++) {
            copy(given.emptySchool());
        }
        UnitComparison all = comparisons.of(2026, null, false);

        assertThat(all.rows()).filteredOn(row -> row.title().sv().equals(AUDIT)).allSatisfy(row -> assertThat(
                        row.cells())
                .filteredOn(cell -> cell.state() == ComparedState.NOT_STARTED)
                .hasSizeGreaterThanOrEqualTo(70));
        assertThat(StatementCount.during(() -> comparisons.of(2026, null, false)))
                .hasSameSizeAs(two)
                .hasSizeLessThanOrEqualTo(3);
    }

    /** The school's cycle as another unit's. */
    private void copy(UnitId to) {
        jdbc.sql(
                        """
                        with made as (insert into cycle (unit_id, year, state, made_at, in_force_at)
                                values (:to, 2026, 'IN_FORCE', now(), now()) returning id),
                            activities as (insert into cycle_activity (cycle_id, series, position, month_from, month_to, theme, title_sv, title_en)
                                select made.id, a.series, a.position, a.month_from, a.month_to, a.theme, a.title_sv, a.title_en
                                from made, cycle_activity a where a.cycle_id = :from returning id),
                            steps as (insert into cycle_step (activity_id, position, timing, recurrence, from_on, to_on)
                                select id, 1, 'MONTHS', 'YEARLY', date '2026-10-01', date '2026-10-31' from activities returning id)
                        insert into cycle_occurrence (step_id, number, from_on, due_on)
                        select id, 1, date '2026-10-01', date '2026-10-31' from steps
                        """)
                .param("to", to.value())
                .param("from", cycles.of(unit, 2026).orElseThrow().id())
                .update();
    }

    private void inForce() {
        years.putInForce(unit, 2026, school.representative());
    }

    private void mark(String title, OccurrenceState state, String reason) {
        OccurrenceView time = cycles.of(unit, 2026).orElseThrow().activities().stream()
                .filter(each -> each.title().sv().equals(title))
                .flatMap(each -> each.occurrences().stream())
                .findFirst()
                .orElseThrow();
        occurrences.mark(time.id(), new MarkOccurrence(state, reason, "", null, time.version()), school.head());
    }

    private Row row(String title) {
        return comparisons.of(2026, null, false).rows().stream()
                .filter(each -> each.title().sv().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private Cell cell(Row row, UnitId of) {
        List<UnitId> all = comparisons.of(2026, null, false).units().stream()
                .map(UnitView::id)
                .toList();
        return row.cells().get(all.indexOf(of));
    }
}
