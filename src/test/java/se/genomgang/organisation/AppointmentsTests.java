package se.genomgang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.people.People;
import se.genomgang.testing.DatabaseTest;

@DatabaseTest
@DisplayName("Appointments")
class AppointmentsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String HEAD = "head-of-school";
    private static final String REPRESENTATIVE = "management-representative";

    @Autowired
    private Appointments appointments;

    @Autowired
    private Units units;

    @Autowired
    private People people;

    private OrganisationFixture given;

    private UnitView school;
    private Rights keeper;
    private Rights head;

    @BeforeEach
    void aSchoolWithAHead() {
        given = new OrganisationFixture(people, units);
        school = given.school();
        keeper = given.keeper();
        head = given.head(school.id());
        appoint(HEAD, head.person(), TODAY.minusMonths(6), keeper);
    }

    @Test
    @DisplayName("the head of a school appoints its management representative (R §4)")
    void head_appoints_representative() {
        PersonId chosen = given.person("Rut", "Representative");

        appointments.appointRepresentative(school.id(), chosen, TODAY, null, head);

        assertThat(appointments.withCapacity(Capacity.REPRESENTATIVE, school.id(), TODAY))
                .extracting(Holder::person)
                .containsExactly(chosen);
    }

    @Test
    @DisplayName("another school's head does not (R §4: locally)")
    void other_head_does_not() {
        Rights stranger = given.head(given.school().id());

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> appointments.appointRepresentative(
                        school.id(), given.person("Rut", "Representative"), TODAY, null, stranger));
    }

    @Test
    @DisplayName("who heads a school is not for the head to decide, but the deputy is")
    void head_names_deputy_only() {
        PersonId chosen = given.person("Dag", "Deputy");

        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> appoint(HEAD, chosen, TODAY, head));
        appointments.appoint(new Appoint(school.id(), HEAD, chosen, true, TODAY, null), head);

        assertThat(appointments.withCapacity(Capacity.HEAD, school.id(), TODAY))
                .extracting(Holder::person)
                .containsExactly(head.person(), chosen);
    }

    @Test
    @DisplayName("the environmental manager is the management representative centrally (R §4)")
    void manager_is_central_representative() {
        UnitView central = units.central(TODAY);
        PersonId manager = given.person("Maj", "Manager");

        appointments.appoint(new Appoint(central.id(), "environmental-manager", manager, false, TODAY, null), keeper);

        assertThat(appointments.withCapacity(Capacity.REPRESENTATIVE, central.id(), TODAY))
                .extracting(Holder::person)
                .contains(manager);
    }

    @Test
    @DisplayName("a new holder of a single function ends the former one the day before")
    void former_leaves_the_day_before() {
        PersonId former = given.person("Frej", "Former");
        appoint(REPRESENTATIVE, former, TODAY.minusMonths(3), head);
        PersonId next = given.person("Nora", "Next");

        appoint(REPRESENTATIVE, next, TODAY.plusDays(10), head);

        assertThat(holderOfRepresentative(TODAY.plusDays(9))).isEqualTo(former);
        assertThat(holderOfRepresentative(TODAY.plusDays(10))).isEqualTo(next);
    }

    @Test
    @DisplayName("a holder who begins later is not pushed aside")
    void later_holder_stands() {
        appoint(REPRESENTATIVE, given.person("Lars", "Later"), TODAY.plusDays(20), head);

        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> appoint(REPRESENTATIVE, given.person("Nora", "Next"), TODAY, head))
                .extracting(InvalidField::field)
                .isEqualTo("from");
    }

    @Test
    @DisplayName("who was told that one person leaves does not end another")
    void changed_meanwhile() {
        appoint(REPRESENTATIVE, given.person("Frej", "Former"), TODAY.minusDays(1), head);
        Appoint unaware =
                new Appoint(school.id(), REPRESENTATIVE, given.person("Nora", "Next"), false, TODAY, null, 0L);

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> appointments.appoint(unaware, head));
    }

    @Test
    @DisplayName("a school may have several environmental representatives")
    void several_representatives() {
        appoint("environmental-representative", given.person("Mio", "First"), TODAY, head);
        appoint("environmental-representative", given.person("Moa", "Second"), TODAY, head);

        assertThat(appointments.holders(school.id(), TODAY))
                .filteredOn(holder -> holder.functionCode().equals("environmental-representative"))
                .hasSize(2);
    }

    @Test
    @DisplayName("a vacancy is visible until somebody holds the function; a deputy alone does not fill it")
    void vacancies_are_visible() {
        assertThat(vacant()).containsExactly("administrative-manager", "environmental-representative", REPRESENTATIVE);

        appointments.appoint(
                new Appoint(school.id(), REPRESENTATIVE, given.person("Dag", "Deputy"), true, TODAY, null), head);
        assertThat(vacant()).contains(REPRESENTATIVE);

        appoint(REPRESENTATIVE, given.person("Rut", "Representative"), TODAY, head);
        assertThat(vacant()).doesNotContain(REPRESENTATIVE);
    }

    @Test
    @DisplayName("an appointment has its last day whole and nothing after it")
    void last_day_is_inclusive() {
        PersonId former = given.person("Frej", "Former");
        long id = appoint(REPRESENTATIVE, former, TODAY.minusMonths(3), head);

        appointments.end(id, TODAY, head);

        assertThat(holderOfRepresentative(TODAY)).isEqualTo(former);
        assertThat(appointments.withCapacity(Capacity.REPRESENTATIVE, school.id(), TODAY.plusDays(1)))
                .isEmpty();
    }

    @Test
    @DisplayName("what has not begun may be taken back; what has begun is history")
    void withdraw_only_before_it_begins() {
        long coming = appoint(REPRESENTATIVE, given.person("Nora", "Next"), TODAY.plusDays(5), head);
        long begun = appoint("administrative-manager", given.person("Ada", "Admin"), TODAY.minusDays(5), head);

        appointments.withdraw(coming, head);

        assertThat(vacantOn(TODAY.plusDays(6))).contains(REPRESENTATIVE);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> appointments.withdraw(begun, head));
    }

    @Test
    @DisplayName("a date more than a year back, or a last day before the first, is refused at its field")
    void implausible_dates() {
        PersonId person = given.person("Rut", "Representative");

        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() ->
                        appoint(REPRESENTATIVE, person, TODAY.minusYears(1).minusDays(1), head))
                .extracting(InvalidField::field)
                .isEqualTo("from");
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> appointments.appoint(
                        new Appoint(school.id(), REPRESENTATIVE, person, false, TODAY, TODAY.minusDays(1)), head))
                .extracting(InvalidField::field)
                .isEqualTo("to");
    }

    @Test
    @DisplayName("a closed unit keeps its history and gives no more appointments")
    void closed_unit() {
        units.close(new CloseUnit(school.id(), TODAY, null, null), keeper);

        assertThat(appointments.holders(school.id(), TODAY)).hasSize(1);
        assertThat(appointments.holders(school.id(), TODAY.plusDays(1))).isEmpty();
        assertThat(vacantOn(TODAY.plusDays(1))).isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> appoint(REPRESENTATIVE, given.person("Nora", "Next"), TODAY.plusDays(1), keeper));
    }

    private long appoint(String function, PersonId person, LocalDate from, Rights rights) {
        return appointments.appoint(new Appoint(school.id(), function, person, false, from, null), rights);
    }

    private PersonId holderOfRepresentative(LocalDate on) {
        return appointments
                .withCapacity(Capacity.REPRESENTATIVE, school.id(), on)
                .get(0)
                .person();
    }

    private java.util.List<String> vacant() {
        return vacantOn(TODAY);
    }

    private java.util.List<String> vacantOn(LocalDate day) {
        return appointments.vacancies(school.id(), day).stream()
                .map(Vacancy::functionCode)
                .toList();
    }
}
