package se.genomgang.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.genomgang.cycle.GivenCycles.asIs;
import static se.genomgang.cycle.GivenCycles.by;
import static se.genomgang.cycle.GivenCycles.called;
import static se.genomgang.cycle.GivenCycles.march;
import static se.genomgang.cycle.GivenCycles.step;
import static se.genomgang.cycle.GivenCycles.with;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import se.genomgang.cycle.Comparison.Standing;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Stale;
import se.genomgang.kernel.UnitKind;
import se.genomgang.meeting.GivenMeetings;
import se.genomgang.meeting.GivenMeetings.School;
import se.genomgang.organisation.UnitView;
import se.genomgang.organisation.Units;
import se.genomgang.testing.DatabaseTest;
import se.genomgang.testing.TestClock;

@DatabaseTest
@DisplayName("A unit's cycle beside the central one")
class CentralOffersTests {

    private static final String CHEMICALS = "Kemikalieinventeringen i KLARA är klar";
    private static final String AUDIT = "Intern miljörevision";

    @Autowired
    private CentralOffers offers;

    @Autowired
    private Activities activities;

    @Autowired
    private Cycles cycles;

    @Autowired
    private CycleYears years;

    @Autowired
    private Occurrences occurrences;

    @Autowired
    private Units units;

    @Autowired
    private TestClock clock;

    private UnitView unit;
    private UnitView central;
    private Rights representative;
    private Rights coordinator;

    /** Both cycles of 2026 are in force; the school's was made from the central one. */
    @BeforeEach
    void two_cycles(@Autowired BeanFactory beans) {
        GivenMeetings given = new GivenMeetings(beans);
        School school = given.school();
        representative = school.representative();
        coordinator = given.coordinator();
        unit = units.get(school.unit(), LocalDate.of(2026, 12, 31));
        central = units.central(LocalDate.of(2026, 12, 31));
        years.begin(central, 2026, coordinator);
        years.putInForce(central, 2026, coordinator);
        years.begin(unit, 2026, representative);
        years.putInForce(unit, 2026, representative);
    }

    @Test
    @DisplayName("does not differ when it has just been made from it, nor with another year's whose dates are moved")
    void as_made() {
        assertThat(compared().count(Standing.SAME)).isEqualTo(9);
        assertThat(compared().changed()).isEmpty();
        assertThat(compared().added()).isEmpty();

        for (int year = 2027; year <= 2030; year++) {
            clock.set(LocalDate.of(year, 1, 10));
            UnitView then = units.get(unit.id(), LocalDate.of(year, 12, 31));
            years.begin(then, year, representative);
            years.putInForce(then, year, representative);
            assertThat(cycles.compared(then, year).orElseThrow().count(Standing.SAME))
                    .as("%d beside the central one of 2026", year)
                    .isEqualTo(9);
            assertThat(cycles.compared(then, year).orElseThrow().changed()).isEmpty();
        }
    }

    @Test
    @DisplayName("says what is its own, what it has changed and how, and what it leaves out")
    void differences() {
        activities.add(unit, 2026, march("Cyklar räknas", by("2026-03-20")), representative);
        ActivityView audit = own(AUDIT);
        activities.change(
                audit.id(),
                called(
                        with(
                                asIs(audit),
                                step(audit.steps().get(0).id(), Timing.BY, Recurrence.YEARLY, null, day(11, 1))),
                        "Vår revision"),
                0,
                representative);
        activities.leaveOut(own(CHEMICALS).id(), "Inga kemikalier", 0, representative);

        assertThat(compared().standing(own("Cyklar räknas"))).isEqualTo(Standing.OWN);
        assertThat(compared().standing(own("Vår revision"))).isEqualTo(Standing.CHANGED);
        assertThat(compared().differences(own("Vår revision")))
                .containsExactlyInAnyOrder(Aspect.TITLE, Aspect.WHEN, Aspect.WHO);
        assertThat(compared().count(Standing.LEFT_OUT)).isEqualTo(1);
        assertThat(compared().count(Standing.SAME)).isEqualTo(7);
        assertThat(compared().changed())
                .as("what the unit has changed is not offered back")
                .isEmpty();
        assertThat(cycles.compared(central, 2026).orElseThrow().count(Standing.SAME))
                .isEqualTo(60);
    }

    @Test
    @DisplayName("is offered what the central one changes, and takes it over: its times follow")
    void taken() {
        moveCentral(CHEMICALS, day(3, 15));

        assertThat(compared().changed()).extracting(each -> each.title().sv()).containsExactly(CHEMICALS);
        assertThatThrownBy(() -> offers.take(unit, 2026, own(CHEMICALS).series(), 0, offered(CHEMICALS), someoneElse()))
                .isInstanceOf(NotAllowed.class);
        offers.take(unit, 2026, own(CHEMICALS).series(), 0, offered(CHEMICALS), representative);

        assertThat(own(CHEMICALS).occurrences()).extracting(OccurrenceView::due).containsExactly(day(3, 15));
        assertThat(compared().changed()).isEmpty();
        assertThat(compared().standing(own(CHEMICALS))).isEqualTo(Standing.SAME);
        assertThatThrownBy(
                        () -> offers.take(unit, 2026, own(CHEMICALS).series(), 1, offered(CHEMICALS), representative))
                .isInstanceOf(Refused.class);
    }

    @Test
    @DisplayName("keeps its own, and is offered it no more, next year neither, until the central one changes again")
    void kept() {
        moveCentral(CHEMICALS, day(3, 15));
        Offered first = offered(CHEMICALS);
        offers.keep(unit, 2026, own(CHEMICALS).series(), 0, first, representative);

        assertThat(own(CHEMICALS).occurrences()).extracting(OccurrenceView::due).containsExactly(day(2, 28));
        assertThat(compared().changed()).isEmpty();
        assertThat(compared().differences(own(CHEMICALS))).containsExactly(Aspect.WHEN);
        years.begin(unit, 2027, representative);
        assertThat(cycles.compared(unit, 2027).orElseThrow().changed()).isEmpty();

        moveCentral(CHEMICALS, day(4, 1));
        assertThat(compared().changed()).hasSize(1);
        assertThatThrownBy(() -> offers.keep(unit, 2026, own(CHEMICALS).series(), 1, first, representative))
                .as("the offer that was read is not the one that stands")
                .isInstanceOf(Refused.class);
        assertThatThrownBy(
                        () -> offers.keep(unit, 2026, own(CHEMICALS).series(), 0, offered(CHEMICALS), representative))
                .isInstanceOf(Stale.class);
    }

    @Test
    @DisplayName("is offered nothing of what it does so already, and nothing of what it leaves out")
    void nothing_to_offer() {
        ActivityView own = own(CHEMICALS);
        activities.change(own.id(), with(asIs(own), moved(own, day(3, 15))), 0, representative);
        moveCentral(CHEMICALS, day(3, 15));
        assertThat(compared().changed()).isEmpty();

        activities.leaveOut(own(AUDIT).id(), "Inte i år", 0, representative);
        moveCentral(AUDIT, day(11, 15));
        assertThat(compared().changed()).isEmpty();
        activities.takeUpAgain(own(AUDIT).id(), 1, representative);
        assertThat(compared().changed()).hasSize(1);
    }

    @Test
    @DisplayName(
            "is offered what is new in the central one and concerns units of its kind: takes it over, or says no with a reason")
    void added() {
        activities.add(central, 2026, march("Till skolorna", by("2026-03-20")), coordinator);
        activities.add(central, 2026, march("Också till skolorna", by("2026-03-25")), coordinator);
        activities.add(
                central,
                2026,
                new PlanActivity(
                        GivenCycles.label("Bara centralt"),
                        Theme.LAW,
                        3,
                        3,
                        false,
                        List.of(),
                        Set.of(UnitKind.CENTRAL),
                        List.of(by("2026-03-25"))),
                coordinator);

        assertThat(compared().added())
                .extracting(each -> each.title().sv())
                .containsExactly("Till skolorna", "Också till skolorna");
        long taken = compared().added().get(0).series();
        long declined = compared().added().get(1).series();
        long id = offers.add(unit, 2026, taken, offered("Till skolorna"), representative);
        assertThat(activities.get(id).activity().occurrences())
                .extracting(OccurrenceView::due)
                .containsExactly(day(3, 20));
        assertThatThrownBy(
                        () -> offers.decline(unit, 2026, declined, " ", offered("Också till skolorna"), representative))
                .isInstanceOf(InvalidField.class);
        offers.decline(unit, 2026, declined, "Gäller inte oss", offered("Också till skolorna"), representative);

        assertThat(compared().added()).isEmpty();
        assertThat(own("Också till skolorna"))
                .extracting(ActivityView::leftOut, each -> each.occurrences().size())
                .containsExactly("Gäller inte oss", 0);
        activities.takeUpAgain(own("Också till skolorna").id(), 0, representative);
        assertThat(compared().standing(own("Också till skolorna"))).isEqualTo(Standing.SAME);
        assertThatThrownBy(() -> offers.add(unit, 2026, taken, offered("Till skolorna"), representative))
                .as("once")
                .isInstanceOf(Refused.class);
    }

    @Test
    @DisplayName("takes over that the central one does it no more, with its reason; what was done of it remains")
    void no_longer_done() {
        long time = own(AUDIT).occurrences().get(0).id();
        occurrences.done(time, 0, representative);
        ActivityView audit = of(central, AUDIT);
        activities.leaveOut(audit.id(), "Ingen revision i år", 0, coordinator);

        assertThat(compared().differences(own(AUDIT))).containsExactly(Aspect.LEFT_OUT);
        offers.take(unit, 2026, own(AUDIT).series(), 0, offered(AUDIT), representative);
        assertThat(own(AUDIT).leftOut()).isEqualTo("Ingen revision i år");
        assertThat(own(AUDIT).occurrences())
                .extracting(OccurrenceView::id, OccurrenceView::state)
                .containsExactly(tuple(time, OccurrenceState.DONE));
    }

    @Test
    @DisplayName("is not taken over where a step would go of which somebody has said how far it has come")
    void marked_steps_stay() {
        ActivityView own = own(CHEMICALS);
        activities.change(own.id(), with(asIs(own), asIs(own).steps().get(0), by("2026-03-01")), 0, representative);
        occurrences.done(own(CHEMICALS).steps().get(1).occurrences().get(0).id(), 0, representative);
        moveCentral(CHEMICALS, day(3, 15));

        assertThatThrownBy(() -> offers.take(unit, 2026, own.series(), 1, offered(CHEMICALS), representative))
                .isInstanceOf(Refused.class);
    }

    private void moveCentral(String title, LocalDate to) {
        ActivityView activity = of(central, title);
        activities.change(activity.id(), with(asIs(activity), moved(activity, to)), activity.version(), coordinator);
    }

    /** Its only step, by another day. */
    private static PlanActivity.Step moved(ActivityView activity, LocalDate to) {
        PlanActivity.Step step = asIs(activity).steps().get(0);
        return new PlanActivity.Step(
                step.id(),
                step.title(),
                Timing.BY,
                Recurrence.YEARLY,
                null,
                to,
                step.doer(),
                step.with(),
                step.toWhom(),
                step.concerns());
    }

    private Rights someoneElse() {
        return new Rights(representative.person(), "", false, Set.of());
    }

    private Offered offered(String title) {
        ActivityView now = of(central, title);
        return new Offered(now.id(), now.version());
    }

    private Comparison compared() {
        return cycles.compared(unit, 2026).orElseThrow();
    }

    private ActivityView own(String title) {
        return of(unit, title);
    }

    private ActivityView of(UnitView whose, String title) {
        return cycles.of(whose, 2026).orElseThrow().activities().stream()
                .filter(each -> each.title().sv().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
