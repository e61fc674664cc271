package se.genomgang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.people.People;
import se.genomgang.people.SignedIn;
import se.genomgang.people.TestAccounts;
import se.genomgang.testing.ApplicationTest;
import se.genomgang.testing.TestClock;

@ApplicationTest
@DisplayName("Appointments in several transactions")
class AppointmentRaceTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String REPRESENTATIVE = "management-representative";

    @Autowired
    private Appointments appointments;

    @Autowired
    private Units units;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestClock clock;

    @Test
    @DisplayName("of several who appoint to a single function for the same day, one succeeds and the others are told")
    void one_holder() throws Exception {
        OrganisationFixture given = new OrganisationFixture(people, units);
        UnitView school = given.school();
        Rights head = given.head(school.id());
        int racers = 6;
        List<PersonId> persons = new ArrayList<>();
        for (int i = 0; i < racers; i++) {
            persons.add(given.person("Racer", "Number " + i));
        }
        CyclicBarrier start = new CyclicBarrier(racers);
        var pool = Executors.newFixedThreadPool(racers);
        List<Callable<Boolean>> races = persons.stream()
                .<Callable<Boolean>>map(person -> () -> {
                    start.await();
                    try {
                        appointments.appointRepresentative(school.id(), person, TODAY, null, head);
                        return true;
                    } catch (Refused | InvalidField told) {
                        return false;
                    }
                })
                .toList();
        int winners = 0;
        for (Future<Boolean> race : pool.invokeAll(races)) {
            winners += race.get() ? 1 : 0;
        }
        pool.shutdown();

        assertThat(winners).isEqualTo(1);
        assertThat(appointments.withCapacity(Capacity.REPRESENTATIVE, school.id(), TODAY))
                .hasSize(1);
    }

    @Test
    @DisplayName("the database itself refuses two holders of a single function on the same day")
    void database_refuses() {
        OrganisationFixture given = new OrganisationFixture(people, units);
        UnitView school = given.school();
        insert(given.person("First", "Holder"), school);

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> insert(given.person("Second", "Holder"), school));
    }

    @Test
    @DisplayName(
            "a right given or taken away works at the next request, a deputy's as well as a holder's, and a closed unit gives none")
    void rights_at_the_next_request() {
        OrganisationFixture given = new OrganisationFixture(people, units);
        UnitView school = given.school();
        Rights keeper = given.keeper();
        SignedIn account = TestAccounts.account(application, TestAccounts.freshUsername(), false);
        assertThat(rights(account).grants()).isEmpty();

        long id = appointments.appoint(
                new Appoint(school.id(), "head-of-school", account.person(), true, TODAY, null), keeper);
        assertThat(rights(account).heads(school.id())).isTrue();

        appointments.withdraw(id, keeper);
        assertThat(rights(account).heads(school.id())).isFalse();

        appointments.appointRepresentative(school.id(), account.person(), TODAY, null, keeper);
        assertThat(rights(account).represents(school.id())).isTrue();
        clock.set(TODAY.plusDays(5));
        units.close(new CloseUnit(school.id(), TODAY.plusDays(4), null, null), keeper);
        assertThat(rights(account).grants()).isEmpty();
    }

    private Rights rights(SignedIn account) {
        return TestAccounts.rights(application, account);
    }

    private void insert(PersonId person, UnitView unit) {
        jdbc.sql(
                        """
                        insert into appointment (person_id, function_code, unit_id, single, from_on, appointed_at)
                        values (:person, :function, :unit, true, :from, now())
                        """)
                .param("person", person.value())
                .param("function", REPRESENTATIVE)
                .param("unit", unit.id().value())
                .param("from", TODAY)
                .update();
    }
}
