package se.genomgang.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static se.genomgang.cycle.InputStanding.DONE;
import static se.genomgang.cycle.InputStanding.LATE;
import static se.genomgang.cycle.InputStanding.LATER;
import static se.genomgang.cycle.InputStanding.NOT_APPLICABLE;
import static se.genomgang.cycle.InputStanding.NOT_STARTED;
import static se.genomgang.cycle.InputStanding.UNDER_WAY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.GivenMeetings;
import se.genomgang.meeting.GivenMeetings.School;
import se.genomgang.organisation.UnitView;
import se.genomgang.organisation.Units;
import se.genomgang.testing.DatabaseTest;
import se.genomgang.testing.TestClock;

@DatabaseTest
@DisplayName("What of the annual cycle feeds a meeting")
class InputsTests {

    private static final LocalDate SPRING = LocalDate.of(2026, 3, 10);
    private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 15);
    private static final LocalDate NEVER = LocalDate.of(2020, 1, 1);
    private static final String AUDIT = "Intern miljörevision";
    private static final String CHEMICALS = "Kemikalieinventeringen i KLARA är klar";

    @Autowired
    private CycleYears years;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Occurrences occurrences;

    @Autowired
    private Units units;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private School school;
    private UnitView unit;
    private UnitView central;
    private Rights manager;

    @BeforeEach
    void a_school(@Autowired BeanFactory beans) {
        GivenMeetings given = new GivenMeetings(beans);
        school = given.school();
        unit = units.get(school.unit(), LocalDate.of(2026, 12, 31));
        central = units.central(LocalDate.of(2026, 12, 31));
        manager = given.rights(
                given.person("Mia"),
                new Grant(Capacity.MANAGER, central.id()),
                new Grant(Capacity.REPRESENTATIVE, central.id()));
    }

    @Test
    @DisplayName(
            "is what its own cycle holds, by the points that each thing feeds: the internal audit points 3 and 8 (Å October)")
    void own() {
        inForce(unit, 2026, school.representative());

        assertThat(input(AUDIT, AUTUMN, AUTUMN).points()).containsExactly("audits", "nonconformities");
        assertThat(input(CHEMICALS, SPRING, SPRING).points()).containsExactly("compliance", "performance");
        assertThat(input(AUDIT, AUTUMN, AUTUMN))
                .extracting(Input::central, Input::unit, Input::from, Input::due)
                .containsExactly(false, unit.code(), LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 30));
    }

    @Test
    @DisplayName(
            "is also what is done centrally for everybody and its own cycle does not hold, but nothing of other kinds of unit")
    void central_too() {
        inForce(central, 2026, manager);
        inForce(unit, 2026, school.representative());

        assertThat(read(AUTUMN, AUTUMN))
                .extracting(each -> each.title().sv())
                .contains("Miljöaspektsförteckningen ses över", "Skolornas handlingsplaner följs upp")
                .doesNotContain("Handlingsplanerna på VS avdelningar följs upp")
                .containsOnlyOnce(AUDIT);
        assertThat(input("Miljöaspektsförteckningen ses över", AUTUMN, AUTUMN))
                .extracting(Input::central, Input::unit)
                .containsExactly(true, "central");
    }

    @Test
    @DisplayName("is the central audit for a school that keeps no cycle, and nothing where no cycle is in force")
    void without_a_cycle() {
        assertThat(read(AUTUMN, AUTUMN)).isEmpty();
        years.begin(central, 2026, manager);
        assertThat(read(AUTUMN, AUTUMN)).as("a draft says nothing").isEmpty();
        years.putInForce(central, 2026, manager);

        assertThat(input(AUDIT, AUTUMN, AUTUMN).central()).isTrue();
    }

    @Test
    @DisplayName(
            "stands as on the meeting's day: done that day or before, late the day after its last day, otherwise later")
    void standing() {
        inForce(unit, 2026, school.representative());
        LocalDate last = LocalDate.of(2026, 2, 28);
        assertThat(input(CHEMICALS, SPRING, last).standing())
                .as("asked on its last day")
                .isEqualTo(NOT_STARTED);
        assertThat(input(CHEMICALS, SPRING, last.plusDays(1)).standing()).isEqualTo(LATE);
        assertThat(input(CHEMICALS, last, SPRING).standing())
                .as("a meeting on its last day")
                .isEqualTo(NOT_STARTED);
        assertThat(input(CHEMICALS, last.minusDays(1), SPRING).standing()).isEqualTo(LATER);

        clock.set(LocalDate.of(2026, 3, 12));
        mark(CHEMICALS, OccurrenceState.DONE, "", LocalDate.of(2026, 3, 5));
        assertThat(input(CHEMICALS, SPRING, SPRING))
                .as("said two days after the meeting, done before it")
                .extracting(Input::standing, Input::doneOn)
                .containsExactly(DONE, LocalDate.of(2026, 3, 5));
        assertThat(input(CHEMICALS, LocalDate.of(2026, 3, 4), SPRING).standing())
                .isEqualTo(LATE);
        mark(AUDIT, OccurrenceState.UNDER_WAY, "", null);
        assertThat(input(AUDIT, AUTUMN, AUTUMN).standing()).isEqualTo(UNDER_WAY);
        mark(AUDIT, OccurrenceState.NOT_APPLICABLE, "Görs vartannat år.", null);
        assertThat(input(AUDIT, AUTUMN, AUTUMN))
                .extracting(Input::standing, Input::reason)
                .containsExactly(NOT_APPLICABLE, "Görs vartannat år.");
    }

    @Test
    @DisplayName("says why, where the unit has left it out")
    void left_out() {
        inForce(unit, 2026, school.representative());
        jdbc.sql("update cycle_activity set left_out = 'Ingår i den centrala.' where id = ?")
                .param(input(AUDIT, AUTUMN, AUTUMN).activity())
                .update();

        assertThat(input(AUDIT, AUTUMN, AUTUMN))
                .extracting(Input::standing, Input::reason)
                .containsExactly(NOT_APPLICABLE, "Ingår i den centrala.");
    }

    @Test
    @DisplayName(
            "is awaited by a follow-up in October before the internal audit is done, and by no review in March that has the last one (Å)")
    void awaited() {
        clock.set(LocalDate.of(2025, 1, 10));
        inForce(unit, 2025, school.representative());
        clock.set(LocalDate.of(2025, 12, 1));
        mark(AUDIT, OccurrenceState.DONE, "", LocalDate.of(2025, 11, 20), 2025);
        clock.set(LocalDate.of(2026, 3, 2));
        inForce(unit, 2026, school.representative());

        Input inSpring = input(AUDIT, SPRING, SPRING, LocalDate.of(2025, 10, 8));
        assertThat(inSpring)
                .extracting(Input::standing, Input::doneOn, Input::doneBefore)
                .containsExactly(DONE, LocalDate.of(2025, 11, 20), true);
        assertThat(inSpring.awaited(SPRING)).isFalse();
        Input inAutumn = input(AUDIT, AUTUMN, AUTUMN, SPRING);
        assertThat(inAutumn)
                .as("considered in March already")
                .extracting(Input::standing, Input::before, Input::fresh)
                .containsExactly(LATER, LocalDate.of(2025, 11, 20), false);
        assertThat(inAutumn.awaited(AUTUMN)).isTrue();
        assertThat(input(CHEMICALS, SPRING, SPRING).awaited(SPRING))
                .as("late, not later")
                .isFalse();
    }

    @Test
    @DisplayName("of what is done month by month is the first time that is late, otherwise the one going on")
    void recurring() {
        inForce(central, 2026, manager);
        jdbc.sql(
                        "update cycle_activity set feeds = '{interested-parties}' where title_sv = 'Nyhetsbrev' and cycle_id in"
                                + " (select id from cycle where year = 2026)")
                .update();

        assertThat(newsletter(SPRING).due()).as("January's was never sent").isEqualTo("2026-01-31");
        clock.set(SPRING);
        for (int number = 1; number <= 2; number++) {
            jdbc.sql(
                            "update cycle_occurrence set state = 'DONE', done_on = due_on where number = ? and step_id in"
                                    + " (select s.id from cycle_step s join cycle_activity a on a.id = s.activity_id where a.title_sv = 'Nyhetsbrev')")
                    .param(number)
                    .update();
        }
        assertThat(newsletter(SPRING).due()).isEqualTo("2026-03-31");
    }

    private Input newsletter(LocalDate meeting) {
        return read(meeting, meeting).stream()
                .filter(each -> each.step().sv().equals("Internt nyhetsbrev"))
                .findFirst()
                .orElseThrow();
    }

    private void inForce(UnitView of, int year, Rights keeper) {
        years.begin(of, year, keeper);
        years.putInForce(of, year, keeper);
    }

    private void mark(String title, OccurrenceState state, String reason, LocalDate doneOn) {
        mark(title, state, reason, doneOn, 2026);
    }

    private void mark(String title, OccurrenceState state, String reason, LocalDate doneOn, int year) {
        OccurrenceView time = cycles.of(unit, year).orElseThrow().activities().stream()
                .filter(each -> each.title().sv().equals(title))
                .flatMap(each -> each.occurrences().stream())
                .findFirst()
                .orElseThrow();
        occurrences.mark(time.id(), new MarkOccurrence(state, reason, "", doneOn, time.version()), school.head());
    }

    private Input input(String title, LocalDate meeting, LocalDate today) {
        return input(title, meeting, today, NEVER);
    }

    private Input input(String title, LocalDate meeting, LocalDate today, LocalDate considered) {
        return read(meeting, today, considered).stream()
                .filter(each -> each.title().sv().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private List<Input> read(LocalDate meeting, LocalDate today) {
        return read(meeting, today, NEVER);
    }

    private List<Input> read(LocalDate meeting, LocalDate today, LocalDate considered) {
        String gathered = jdbc.sql("select "
                        + Inputs.gathered("u.id", "cast(:day as date)", "cast(:considered as date)")
                        + " from unit u where u.id = :unit")
                .param("day", meeting)
                .param("considered", considered)
                .param("unit", unit.id().value())
                .query((row, n) -> row.getString(1))
                .list()
                .get(0);
        return Inputs.read(gathered, meeting, today);
    }
}
