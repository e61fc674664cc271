package se.genomgang.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.Obligation;
import se.genomgang.kernel.ObligationScope;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Stale;
import se.genomgang.meeting.GivenMeetings;
import se.genomgang.meeting.GivenMeetings.School;
import se.genomgang.organisation.UnitView;
import se.genomgang.organisation.Units;
import se.genomgang.testing.DatabaseTest;
import se.genomgang.testing.TestClock;

@DatabaseTest
@DisplayName("A unit's cycle of a year")
class CycleYearsTests {

    @Autowired
    private Cycles cycles;

    @Autowired
    private CycleYears years;

    @Autowired
    private Occurrences occurrences;

    @Autowired
    private CycleObligations obligations;

    @Autowired
    private Units units;

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
            "begins as a copy of the last one, with deadlines on their dates and meetings in their weeks, in which nothing applies yet (Å)")
    void begins_as_a_draft() {
        years.begin(central, 2026, manager);

        CycleView draft = cycle(central, 2026);
        assertThat(draft.state()).isEqualTo(CycleState.DRAFT);
        assertThat(draft.activities()).hasSize(60);
        assertThat(draft.activities()).allMatch(each -> each.occurrences().isEmpty());
        assertThat(step(draft, "Årets förbrukning av organiska lösningsmedel")
                        .period()
                        .to())
                .isEqualTo("2026-03-22");
        assertThat(step(draft, "Nya och ändrade miljökrav gås igenom, våren")
                        .period()
                        .from())
                .as("Wednesday of week 6")
                .isEqualTo("2026-02-04");
        assertThat(step(draft, "Extern miljörevision").period())
                .isEqualTo(new Period(Timing.ON, LocalDate.of(2026, 4, 20), LocalDate.of(2026, 4, 23)));
        assertThat(cycle(central, 2024).state()).isEqualTo(CycleState.DELIVERED);
    }

    @Test
    @DisplayName("of 2024, copied year by year to 2030, keeps every deadline on its date and every month whole (Å)")
    void year_by_year() {
        for (int year = 2025; year <= 2030; year++) {
            clock.set(LocalDate.of(year, 1, 10));
            UnitView then = units.central(LocalDate.of(year, 12, 31));
            years.begin(then, year, manager);
            years.putInForce(then, year, manager);
            CycleView copy = cycle(then, year);
            List<ActivityView> source = cycle(central, 2024).activities();
            assertThat(copy.activities()).hasSameSizeAs(source);
            for (int i = 0; i < source.size(); i++) {
                assertThat(copy.activities().get(i).title())
                        .isEqualTo(source.get(i).title());
                for (int j = 0; j < source.get(i).steps().size(); j++) {
                    requireMoved(
                            source.get(i).steps().get(j).period(),
                            copy.activities().get(i).steps().get(j).period(),
                            year);
                }
            }
        }
    }

    private static void requireMoved(Period source, Period copy, int year) {
        switch (source.timing()) {
            case BY -> assertThat(copy.to()).isEqualTo(source.to().withYear(year));
            case ON -> assertThat(copy).isEqualTo(source.inYear(year));
            case MONTHS -> {
                assertThat(copy.from()).isEqualTo(source.from().withYear(year));
                assertThat(copy.to())
                        .isEqualTo(copy.to().withDayOfMonth(copy.to().lengthOfMonth()));
                assertThat(copy.to().getMonth()).isEqualTo(source.to().getMonth());
            }
        }
    }

    @Test
    @DisplayName(
            "in force, asks for each thing as many times as it is to be done: the newsletter inside every month, outside every quarter")
    void in_force() {
        years.begin(central, 2026, manager);
        years.putInForce(central, 2026, manager);

        assertThat(activity(cycle(central, 2026), "Nyhetsbrev").steps())
                .extracting(each -> each.occurrences().size())
                .containsExactly(12, 4, 0);
        assertThat(activity(cycle(central, 2026), "Årets förbrukning av organiska lösningsmedel")
                        .steps())
                .extracting(each -> each.doer().sv(), each -> each.occurrences().size())
                .as("the schools report in their own cycles")
                .containsExactly(tuple("skolorna", 0), tuple("KTH SO", 1));
        assertThatThrownBy(() -> years.putInForce(central, 2026, manager)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> years.discard(central, 2026, manager)).isInstanceOf(Refused.class);
    }

    @Test
    @DisplayName("of a school is made from what concerns schools in the central one, each with its own step")
    void of_a_school() {
        years.begin(unit, 2026, school.representative());

        CycleView draft = cycle(unit, 2026);
        assertThat(draft.activities())
                .extracting(each -> each.title().sv())
                .contains(
                        "Intern miljörevision",
                        "Kemikalieinventeringen i KLARA är klar",
                        "Skolornas handlingsplaner följs upp")
                .doesNotContain("Research day", "Handlingsplanerna på VS avdelningar följs upp");
        assertThat(activity(draft, "Årets förbrukning av organiska lösningsmedel")
                        .steps())
                .extracting(each -> each.doer().sv())
                .containsExactly("skolorna");
    }

    @Test
    @DisplayName("is one a year, for this year or the next, and a draft can be thrown away and begun again")
    void one_a_year() {
        years.begin(unit, 2026, school.head());
        assertThatThrownBy(() -> years.begin(unit, 2026, school.head())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> years.begin(unit, 2028, school.head())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> years.begin(unit, 2025, school.head())).isInstanceOf(Refused.class);

        years.discard(unit, 2026, school.representative());
        assertThat(cycles.of(unit, 2026)).isEmpty();
        years.begin(unit, 2026, school.representative());
        assertThat(cycles.of(unit, 2026)).isPresent();
    }

    @Test
    @DisplayName("is kept by its representative and head, and by those who co-organise; by nobody else")
    void keepers(@Autowired BeanFactory beans) {
        School other = new GivenMeetings(beans).school();

        for (Rights who : List.of(school.administrativeManager(), other.head(), other.representative())) {
            assertThatThrownBy(() -> years.begin(unit, 2026, who)).isInstanceOf(NotAllowed.class);
        }
        years.begin(unit, 2026, manager);
        assertThatThrownBy(() -> years.putInForce(unit, 2026, other.head())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> years.discard(unit, 2026, other.head())).isInstanceOf(NotAllowed.class);
        years.putInForce(unit, 2026, school.head());
        long time = time("Intern miljörevision");
        assertThatThrownBy(() -> occurrences.done(time, 0, other.representative()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    @DisplayName(
            "is marked: done today or on a day that has been, not applicable with a reason, and never over another's word")
    void marking() {
        inForce();
        long time = time("Intern miljörevision");

        occurrences.done(time, 0, school.representative());
        assertThat(occurrences.get(time).time().doneOn()).isEqualTo("2026-03-02");
        assertThatThrownBy(() -> occurrences.done(time, 0, school.head())).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> mark(time, OccurrenceState.NOT_APPLICABLE, " ", null, 1))
                .isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> mark(time, OccurrenceState.DONE, "", LocalDate.of(2026, 3, 3), 1))
                .isInstanceOf(InvalidField.class);
        mark(time, OccurrenceState.NOT_APPLICABLE, "Skjuts till nästa år", null, 1);
        assertThat(occurrences.get(time).time())
                .extracting(OccurrenceView::state, OccurrenceView::reason, OccurrenceView::doneOn)
                .containsExactly(OccurrenceState.NOT_APPLICABLE, "Skjuts till nästa år", null);
        mark(time, OccurrenceState.NOT_STARTED, "glömt", null, 2);
        assertThat(occurrences.get(time).time().reason()).isNull();
    }

    @Test
    @DisplayName(
            "asks its representative for each thing until it is settled: late from the day after, told of no more in the year after (Å)")
    void obligations() {
        inForce();
        String title = "Kemikalieinventeringen i KLARA är klar";

        Obligation due = asked("2026-02-10").stream()
                .filter(each -> each.key().subject().equals(Long.toString(time(title))))
                .findFirst()
                .orElseThrow();
        assertThat(due.due()).isEqualTo("2026-02-28");
        assertThat(due.shall()).as("planned, not demanded").isFalse();
        assertThat(due.href()).isEqualTo("/cycle/occurrences/" + time(title));
        assertThat(due.atOnce()).startsWith("/cycle/occurrences/" + time(title) + "/done?");
        assertThat(asked("2026-01-20")).as("nothing of February yet").noneMatch(each -> each.key()
                .equals(due.key()));
        assertThat(asked("2026-12-31")).anyMatch(each -> each.key().equals(due.key()));
        assertThat(asked("2027-01-01")).isEmpty();

        occurrences.done(time(title), 0, school.representative());
        assertThat(asked("2026-02-10")).noneMatch(each -> each.key().equals(due.key()));
        assertThat(obligations.obligations(ObligationScope.of(Set.of(unit.id())).in(2026), LocalDate.of(2026, 3, 2)))
                .filteredOn(each -> each.key().equals(due.key()))
                .extracting(Obligation::metOn)
                .containsExactly(LocalDate.of(2026, 3, 2));
    }

    @Test
    @DisplayName("tells of what has one day, and no month to be done in, two weeks ahead (Å 1 March)")
    void told_ahead() {
        years.begin(central, 2026, manager);
        years.putInForce(central, 2026, manager);
        LocalDate day = LocalDate.of(2026, 3, 1);

        assertThat(obligations.obligations(ObligationScope.of(Set.of(central.id())), LocalDate.of(2026, 2, 14)))
                .noneMatch(each -> day.equals(each.due()));
        assertThat(obligations.obligations(ObligationScope.of(Set.of(central.id())), LocalDate.of(2026, 2, 15)))
                .anyMatch(each -> day.equals(each.due()));
    }

    @Test
    @DisplayName(
            "asks nobody for what is done only when there is need, nor for what the routine asks for itself; neither is late (R §5)")
    void asked_elsewhere() {
        inForce();
        CycleView cycle = cycle(unit, 2026);
        List<ActivityView> free = cycle.activities().stream()
                .filter(each -> each.asNeeded() || each.byRoutine())
                .toList();
        Set<String> times = free.stream()
                .flatMap(each -> each.occurrences().stream())
                .map(each -> Long.toString(each.id()))
                .collect(Collectors.toSet());

        assertThat(times).isNotEmpty();
        assertThat(asked("2026-12-31")).extracting(each -> each.key().subject()).doesNotContainAnyElementsOf(times);
        assertThat(free).noneMatch(each -> each.late(LocalDate.of(2026, 12, 31)));
        assertThat(cycle.activities()).anyMatch(each -> each.late(LocalDate.of(2026, 12, 31)));
    }

    private List<Obligation> asked(String day) {
        return obligations.obligations(ObligationScope.of(Set.of(unit.id())), LocalDate.parse(day));
    }

    private void inForce() {
        years.begin(unit, 2026, school.representative());
        years.putInForce(unit, 2026, school.representative());
    }

    private void mark(long time, OccurrenceState state, String reason, LocalDate doneOn, int version) {
        occurrences.mark(time, new MarkOccurrence(state, reason, "", doneOn, version), school.head());
    }

    private long time(String title) {
        return activity(cycle(unit, 2026), title).occurrences().get(0).id();
    }

    private CycleView cycle(UnitView of, int year) {
        return cycles.of(of, year).orElseThrow();
    }

    private static ActivityView activity(CycleView cycle, String title) {
        return cycle.activities().stream()
                .filter(each -> each.title().sv().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static StepView step(CycleView cycle, String title) {
        return activity(cycle, title).steps().get(0);
    }
}
