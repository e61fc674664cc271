package se.genomgang.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.genomgang.cycle.GivenCycles.asIs;
import static se.genomgang.cycle.GivenCycles.by;
import static se.genomgang.cycle.GivenCycles.called;
import static se.genomgang.cycle.GivenCycles.label;
import static se.genomgang.cycle.GivenCycles.march;
import static se.genomgang.cycle.GivenCycles.months;
import static se.genomgang.cycle.GivenCycles.on;
import static se.genomgang.cycle.GivenCycles.step;
import static se.genomgang.cycle.GivenCycles.with;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import se.genomgang.attachment.Upload;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.ObligationScope;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Stale;
import se.genomgang.meeting.GivenMeetings;
import se.genomgang.meeting.GivenMeetings.School;
import se.genomgang.organisation.UnitView;
import se.genomgang.organisation.Units;
import se.genomgang.testing.DatabaseTest;

@DatabaseTest
@DisplayName("An activity of a unit's own cycle")
class ActivitiesTests {

    @Autowired
    private Activities activities;

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

    private School school;
    private UnitView unit;
    private Rights representative;

    @BeforeEach
    void a_school_with_a_draft(@Autowired BeanFactory beans) {
        school = new GivenMeetings(beans).school();
        unit = units.get(school.unit(), LocalDate.of(2026, 12, 31));
        representative = school.representative();
        years.begin(unit, 2026, representative);
    }

    @Test
    @DisplayName("is added with what is said of it; what is not said follows from its months, and English from Swedish")
    void added() {
        long id = add(march("Cyklar räknas", by("2026-03-20"), on("2026-03-25"), months(Recurrence.WITHIN)));

        ActivityView activity = activities.get(id).activity();
        assertThat(activity.title().en()).isEqualTo("Cyklar räknas");
        assertThat(activity.monthTo()).isEqualTo(3);
        assertThat(activity.steps())
                .extracting(step -> step.period().from(), step -> step.period().to())
                .containsExactly(
                        tuple(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 20)),
                        tuple(LocalDate.of(2026, 3, 25), LocalDate.of(2026, 3, 25)),
                        tuple(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)));
        assertThat(activity.occurrences()).as("nothing applies in a draft").isEmpty();
    }

    @Test
    @DisplayName("is refused where something cannot be: each at its field")
    void invalid() {
        assertInvalid("title", called(march("x", by("2026-03-20")), "  "));
        assertInvalid("title", called(march("x", by("2026-03-20")), "x".repeat(201)));
        assertInvalid("steps", march("Utan steg"));
        assertInvalid("steps[0].to", march("Utan dag", step(null, Timing.BY, Recurrence.YEARLY, null, null)));
        assertInvalid("steps[0].from", march("Utan dag", step(null, Timing.ON, Recurrence.YEARLY, null, null)));
        assertInvalid("steps[1].to", march("Nästa år", by("2026-03-20"), by("2027-03-20")));
        assertInvalid("steps[0].from", march("För länge sedan", on("-99999-01-01")));
        assertInvalid(
                "steps[0].to",
                march(
                        "Bakvänt",
                        step(null, Timing.ON, Recurrence.YEARLY, LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 4))));
        assertInvalid(
                "steps[0].recurrence",
                march("Varje månad en dag", step(null, Timing.BY, Recurrence.MONTHLY, null, LocalDate.of(2026, 3, 5))));
        assertInvalid(
                "monthTo",
                new PlanActivity(
                        label("Bakvänt"), Theme.LAW, 5, 4, false, List.of(), Set.of(), List.of(by("2026-03-20"))));
        assertInvalid(
                "monthFrom",
                new PlanActivity(
                        label("Ingen månad"),
                        Theme.LAW,
                        13,
                        null,
                        false,
                        List.of(),
                        Set.of(),
                        List.of(by("2026-03-20"))));
        assertInvalid(
                "feeds",
                new PlanActivity(
                        label("Ingen punkt"),
                        Theme.LAW,
                        3,
                        3,
                        false,
                        List.of("nothing"),
                        Set.of(),
                        List.of(by("2026-03-20"))));
    }

    @Test
    @DisplayName(
            "is described anew by those who keep the cycle, never over another's word, and never where it came as a pattern")
    void changed(@Autowired BeanFactory beans) {
        long id = id("Intern miljörevision");
        PlanActivity command = called(asIs(activity(id)), "Vår interna miljörevision");

        assertThatThrownBy(() -> activities.change(
                        id, command, 0, new GivenMeetings(beans).school().head()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> activities.change(id, command, 0, school.administrativeManager()))
                .isInstanceOf(NotAllowed.class);
        activities.change(id, command, 0, school.head());
        assertThat(activity(id).title().sv()).isEqualTo("Vår interna miljörevision");
        assertThatThrownBy(() -> activities.change(id, command, 0, representative))
                .isInstanceOfSatisfying(
                        Stale.class, stale -> assertThat(stale.theirs()).startsWith("Vår interna miljörevision"));
        long pattern = cycles.of(units.central(LocalDate.of(2024, 12, 31)), 2024)
                .orElseThrow()
                .activities()
                .get(0)
                .id();
        assertThatThrownBy(() -> activities.leaveOut(pattern, "Nej", 0, new GivenMeetings(beans).coordinator()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> activities.change(0, command, 0, representative))
                .isInstanceOf(NotVisible.class);
    }

    @Test
    @DisplayName("has no steps of another activity")
    void others_steps() {
        long id = id("Intern miljörevision");
        long other = activity(id("Extern miljörevision")).steps().get(0).id();

        assertThatThrownBy(() -> activities.change(
                        id,
                        with(
                                asIs(activity(id)),
                                step(other, Timing.BY, Recurrence.YEARLY, null, LocalDate.of(2026, 3, 20))),
                        0,
                        representative))
                .isInstanceOf(NotVisible.class);
        assertThat(activity(id("Extern miljörevision")).steps()).hasSize(1);
    }

    @Test
    @DisplayName("added in force, is to be done: each of its times is asked for")
    void added_in_force() {
        inForce();
        long id = add(march("Cyklar räknas", by("2026-03-20"), months(Recurrence.AS_NEEDED)));

        assertThat(activity(id).occurrences())
                .extracting(OccurrenceView::due)
                .containsExactly(LocalDate.of(2026, 3, 20));
        assertThat(asked()).contains(activity(id).occurrences().get(0).id());
    }

    @Test
    @DisplayName("changed in force, moves the times that nobody has said anything of, and keeps the others as they are")
    void moved() {
        inForce();
        long id = add(march("Avfallet vägs", step(null, Timing.MONTHS, Recurrence.MONTHLY, day(1, 1), day(12, 31))));
        List<OccurrenceView> times = activity(id).occurrences();
        assertThat(times).hasSize(12);
        occurrences.done(times.get(0).id(), 0, representative);
        occurrences.mark(
                times.get(2).id(), new MarkOccurrence(OccurrenceState.UNDER_WAY, "", "", null, 0), representative);
        long step = activity(id).steps().get(0).id();

        activities.change(
                id,
                with(asIs(activity(id)), step(step, Timing.MONTHS, Recurrence.QUARTERLY, day(1, 1), day(12, 31))),
                0,
                representative);

        assertThat(activity(id).occurrences())
                .as("January and March were marked, and stand for the first quarter")
                .extracting(OccurrenceView::from, OccurrenceView::due, OccurrenceView::state)
                .containsExactly(
                        tuple(day(1, 1), day(1, 31), OccurrenceState.DONE),
                        tuple(day(3, 1), day(3, 31), OccurrenceState.UNDER_WAY),
                        tuple(day(4, 1), day(6, 30), OccurrenceState.NOT_STARTED),
                        tuple(day(7, 1), day(9, 30), OccurrenceState.NOT_STARTED),
                        tuple(day(10, 1), day(12, 31), OccurrenceState.NOT_STARTED));
        activities.change(
                id,
                with(asIs(activity(id)), step(step, Timing.MONTHS, Recurrence.MONTHLY, day(3, 1), day(6, 30))),
                1,
                representative);
        assertThat(activity(id).occurrences())
                .extracting(OccurrenceView::from)
                .containsExactly(day(1, 1), day(3, 1), day(4, 1), day(5, 1), day(6, 1));
    }

    @Test
    @DisplayName(
            "done once, is not asked for again because its day is moved; not done, its day moves and its address stays")
    void once() {
        inForce();
        long id = add(march("Cyklar räknas", by("2026-03-20")));
        long step = activity(id).steps().get(0).id();
        long time = activity(id).occurrences().get(0).id();

        activities.change(
                id,
                with(asIs(activity(id)), step(step, Timing.BY, Recurrence.YEARLY, null, day(5, 5))),
                0,
                representative);
        assertThat(activity(id).occurrences())
                .extracting(OccurrenceView::id, OccurrenceView::due)
                .containsExactly(tuple(time, day(5, 5)));

        occurrences.done(time, 0, representative);
        activities.change(
                id,
                with(asIs(activity(id)), step(step, Timing.BY, Recurrence.YEARLY, null, day(10, 5))),
                1,
                representative);
        assertThat(activity(id).occurrences())
                .extracting(OccurrenceView::id, OccurrenceView::due, OccurrenceView::state)
                .containsExactly(tuple(time, day(5, 5), OccurrenceState.DONE));
    }

    @Test
    @DisplayName("keeps the times that a file is hung on, as if they were marked")
    void with_a_file() {
        inForce();
        long id = add(march("Avfallet vägs", step(null, Timing.MONTHS, Recurrence.MONTHLY, day(1, 1), day(12, 31))));
        long june = activity(id).occurrences().get(5).id();
        Upload list = new Upload("lista.txt", "En lista".getBytes(StandardCharsets.UTF_8), "text/plain");
        occurrences.attach(june, list, representative);
        long step = activity(id).steps().get(0).id();

        activities.change(
                id,
                with(asIs(activity(id)), step(step, Timing.BY, Recurrence.YEARLY, null, day(3, 20))),
                0,
                representative);
        assertThat(activity(id).occurrences()).extracting(OccurrenceView::due).containsExactly(day(3, 20), day(6, 30));
        assertThat(occurrences.files(List.of(june))).containsKey(june);
        PlanActivity without = with(asIs(activity(id)), by("2026-03-20"));
        assertThatThrownBy(() -> activities.change(id, without, 1, representative))
                .isInstanceOf(InvalidField.class);
    }

    @Test
    @DisplayName("loses no step of which somebody has said something; any other step goes with its times")
    void steps_that_go() {
        inForce();
        long id = add(march("Två steg", by("2026-03-20"), by("2026-03-27")));
        List<StepView> steps = activity(id).steps();
        occurrences.done(steps.get(0).occurrences().get(0).id(), 0, representative);

        assertThatThrownBy(() -> activities.change(id, with(asIs(activity(id)), by("2026-03-20")), 0, representative))
                .isInstanceOf(InvalidField.class);
        activities.change(
                id, with(asIs(activity(id)), asIs(activity(id)).steps().get(0)), 0, representative);
        assertThat(activity(id).steps()).hasSize(1);
        assertThat(activity(id).occurrences()).extracting(OccurrenceView::state).containsExactly(OccurrenceState.DONE);
    }

    @Test
    @DisplayName(
            "left out with a reason, is asked for no more and what is done of it remains; taken up again, it is as it was")
    void left_out() {
        inForce();
        long id = add(march("Två steg", by("2026-03-20"), by("2026-03-27")));
        List<OccurrenceView> times = activity(id).occurrences();
        occurrences.done(times.get(0).id(), 0, representative);
        assertThatThrownBy(() -> activities.leaveOut(id, " ", 0, representative))
                .isInstanceOf(InvalidField.class);

        activities.leaveOut(id, "Görs av hyresvärden", 0, representative);
        assertThat(activity(id).leftOut()).isEqualTo("Görs av hyresvärden");
        assertThat(asked()).doesNotContain(times.get(1).id());
        assertThat(obligations.obligations(ObligationScope.of(Set.of(unit.id())).in(2026), day(3, 2)))
                .filteredOn(each ->
                        each.key().subject().equals(Long.toString(times.get(0).id())))
                .as("what was done remains")
                .hasSize(1);
        assertThatThrownBy(() -> occurrences.done(times.get(1).id(), 0, representative))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> activities.leaveOut(id, "Igen", 1, representative))
                .isInstanceOf(Refused.class);

        activities.takeUpAgain(id, 1, representative);
        assertThat(activity(id).occurrences())
                .extracting(OccurrenceView::id)
                .containsExactlyElementsOf(
                        times.stream().map(OccurrenceView::id).toList());
        assertThat(asked()).contains(times.get(1).id());
        assertThatThrownBy(() -> activities.takeUpAgain(id, 2, representative)).isInstanceOf(Refused.class);
    }

    @Test
    @DisplayName(
            "left out in the draft, gets its times when it is taken up in force; and stays left out in next year's copy")
    void left_out_of_the_draft() {
        long id = id("Intern miljörevision");
        activities.leaveOut(id, "Inte i år", 0, representative);
        inForce();
        assertThat(activity(id).occurrences()).isEmpty();
        years.begin(unit, 2027, representative);
        assertThat(cycles.of(unit, 2027).orElseThrow().activities())
                .filteredOn(each -> each.title().sv().equals("Intern miljörevision"))
                .extracting(ActivityView::leftOut)
                .containsExactly("Inte i år");

        activities.takeUpAgain(id, 1, representative);
        assertThat(activity(id).occurrences()).hasSize(1);
    }

    private long add(PlanActivity command) {
        return activities.add(unit, 2026, command, representative);
    }

    private void assertInvalid(String field, PlanActivity command) {
        assertThatThrownBy(() -> add(command))
                .isInstanceOfSatisfying(InvalidField.class, objection -> assertThat(objection.field())
                        .isEqualTo(field));
    }

    private void inForce() {
        years.putInForce(unit, 2026, representative);
    }

    private ActivityView activity(long id) {
        return activities.get(id).activity();
    }

    private long id(String title) {
        return cycles.of(unit, 2026).orElseThrow().activities().stream()
                .filter(each -> each.title().sv().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<Long> asked() {
        return obligations.obligations(ObligationScope.of(Set.of(unit.id())), LocalDate.of(2026, 12, 30)).stream()
                .map(each -> Long.valueOf(each.key().subject()))
                .toList();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
