package se.genomgang.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.Obligation;
import se.genomgang.kernel.ObligationScope;
import se.genomgang.kernel.Owner;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Stale;
import se.genomgang.meeting.GivenMeetings;
import se.genomgang.meeting.GivenMeetings.School;
import se.genomgang.organisation.UnitView;
import se.genomgang.organisation.Units;
import se.genomgang.testing.DatabaseTest;

@DatabaseTest
@DisplayName("An activity that is assigned")
class AssignmentsTests {

    private static final LocalDate LATE_IN_THE_YEAR = LocalDate.of(2026, 12, 30);
    private static final String OFFICER = "function:environmental-representative";

    @Autowired
    private Assignments assignments;

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

    private GivenMeetings given;
    private School school;
    private UnitView unit;
    private Rights representative;

    @BeforeEach
    void a_school_with_a_cycle(@Autowired BeanFactory beans) {
        given = new GivenMeetings(beans);
        school = given.school();
        unit = units.get(school.unit(), LocalDate.of(2026, 12, 31));
        representative = school.representative();
        years.begin(unit, 2026, representative);
        years.putInForce(unit, 2026, representative);
    }

    @Test
    @DisplayName(
            "to a function, is asked of whoever holds it in the unit that day, and no longer of the representative")
    void to_a_function() {
        assign("Intern miljörevision", OFFICER);

        Rights holder = school.environmentalRepresentative();
        assertThat(asked(holder)).extracting(Obligation::owner).containsExactly(new Owner.Any(Set.of(holder.person())));
        assertThat(asked(representative))
                .hasSize(6)
                .extracting(Obligation::owner)
                .containsOnly(new Owner.Holder(Capacity.REPRESENTATIVE, unit.id()));
        assertThat(asked(school.administrativeManager())).isEmpty();
        long time = time("Intern miljörevision");
        assertThatThrownBy(() -> occurrences.done(time, 0, school.administrativeManager()))
                .isInstanceOf(NotAllowed.class);
        occurrences.done(time, 0, holder);
        assertThat(asked(holder)).isEmpty();
    }

    @Test
    @DisplayName("to a function that nobody holds, falls back on the representative; to several, is asked of each")
    void vacant_or_shared(@Autowired BeanFactory beans) {
        UnitView empty = units.get(given.emptySchool(), LocalDate.of(2026, 12, 31));
        Rights only = given.appoint(empty.id(), "management-representative", "Ruth", Capacity.REPRESENTATIVE);
        years.begin(empty, 2026, only);
        years.putInForce(empty, 2026, only);
        ActivityView activity =
                cycles.of(empty, 2026).orElseThrow().activities().get(0);
        assignments.assign(new Assign(activity.id(), OFFICER, 0), only);

        assertThat(asked(only))
                .extracting(Obligation::owner)
                .containsOnly(new Owner.Holder(Capacity.REPRESENTATIVE, empty.id()));
        assertThat(asked(only)).hasSize(7);
    }

    @Test
    @DisplayName("to a person, is that person's wherever they belong, to be marked and to be reminded of")
    void to_a_person() {
        Rights somebody = given.somebody();
        assign("Intern miljörevision", "person:" + somebody.person().value());

        assertThat(asked(somebody))
                .extracting(Obligation::owner)
                .containsExactly(new Owner.Assigned(somebody.person()));
        occurrences.done(time("Intern miljörevision"), 0, somebody);
        long other = time("Extern miljörevision");
        assertThatThrownBy(() -> occurrences.done(other, 0, somebody)).isInstanceOf(NotAllowed.class);
        assign("Intern miljörevision", "");
        long again = time("Intern miljörevision");
        assertThatThrownBy(() -> occurrences.done(again, 1, somebody)).isInstanceOf(NotAllowed.class);
    }

    @Test
    @DisplayName("is assigned by those who keep the cycle, to somebody there is, and never over another's word")
    void who_and_to_whom() {
        ActivityView activity = activity("Intern miljörevision");
        for (String nobody : List.of("function:nothing", "function:president", "person:0", "person:x", "anyone")) {
            assertThatThrownBy(() -> assignments.assign(new Assign(activity.id(), nobody, 0), representative))
                    .as(nobody)
                    .isInstanceOf(InvalidField.class);
        }
        assertThatThrownBy(() ->
                        assignments.assign(new Assign(activity.id(), OFFICER, 0), school.environmentalRepresentative()))
                .isInstanceOf(NotAllowed.class);
        assign("Intern miljörevision", OFFICER);
        assertThatThrownBy(() -> assignments.assign(new Assign(activity.id(), "", 0), school.head()))
                .isInstanceOf(Stale.class);
    }

    @Test
    @DisplayName("with others in one list: what stays as it was is let be, whatever happened to it meanwhile")
    void as_a_list() {
        ActivityView internal = activity("Intern miljörevision");
        ActivityView external = activity("Extern miljörevision");
        assign("Extern miljörevision", OFFICER);

        int changed = assignments.assignAll(
                unit,
                2026,
                List.of(new Assign(internal.id(), OFFICER, 0), new Assign(external.id(), OFFICER, 0)),
                representative);
        assertThat(changed).isEqualTo(1);
        assertThatThrownBy(() ->
                        assignments.assignAll(unit, 2026, List.of(new Assign(external.id(), "", 0)), representative))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> assignments.assignAll(unit, 2026, List.of(new Assign(0, OFFICER, 0)), representative))
                .isInstanceOf(Refused.class);
        assertThat(activity("Intern miljörevision").assigned().label().sv()).isEqualTo("Miljöombud");
    }

    @Test
    @DisplayName(
            "stays assigned in next year's copy; what is taken over from the central one comes to nobody in particular")
    void next_year() {
        assign("Intern miljörevision", OFFICER);
        years.begin(unit, 2027, representative);

        assertThat(cycles.of(unit, 2027).orElseThrow().activities())
                .filteredOn(each -> each.assigned() != null)
                .extracting(each -> each.title().sv())
                .containsExactly("Intern miljörevision");
    }

    private void assign(String title, String to) {
        ActivityView activity = activity(title);
        assignments.assign(new Assign(activity.id(), to, activity.version()), representative);
    }

    private List<Obligation> asked(Rights who) {
        return obligations.obligations(ObligationScope.ownedBy(who), LATE_IN_THE_YEAR);
    }

    private ActivityView activity(String title) {
        return cycles.of(unit, 2026).orElseThrow().activities().stream()
                .filter(each -> each.title().sv().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private long time(String title) {
        return activity(title).occurrences().get(0).id();
    }
}
