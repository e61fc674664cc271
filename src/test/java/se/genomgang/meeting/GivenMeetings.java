package se.genomgang.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanFactory;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.kernel.UnitKind;
import se.genomgang.organisation.Appoint;
import se.genomgang.organisation.Appointments;
import se.genomgang.organisation.OpenUnit;
import se.genomgang.organisation.Units;
import se.genomgang.people.People;
import se.genomgang.people.PersonView;
import se.genomgang.people.RegisterPerson;

/** Schools, persons and meetings of a test's own. */
public class GivenMeetings {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final LocalDate LONG_AGO = LocalDate.of(2025, 3, 2);

    private final People people;
    private final Units units;
    private final Appointments appointments;
    private final Meetings meetings;
    private final Rights keeper;

    public GivenMeetings(BeanFactory beans) {
        people = beans.getBean(People.class);
        units = beans.getBean(Units.class);
        appointments = beans.getBean(Appointments.class);
        meetings = beans.getBean(Meetings.class);
        keeper = new Rights(person("Kim", new PersonId(0)).id(), "Kim Mötesson", true, Set.of());
    }

    /** A school with everyone that a review requires (R §5) and a representative. */
    public School school() {
        UnitId unit = emptySchool();
        return new School(
                unit,
                appoint(unit, "head-of-school", "Hedda", Capacity.HEAD),
                appoint(unit, "administrative-manager", "Adam", Capacity.MEMBER),
                appoint(unit, "environmental-representative", "Mia", Capacity.MEMBER),
                appoint(unit, "management-representative", "Rut", Capacity.REPRESENTATIVE));
    }

    /** A school where nobody holds anything. */
    public UnitId emptySchool() {
        int number = NUMBER.incrementAndGet();
        return units.open(
                new OpenUnit(
                        "m-" + number,
                        UnitKind.SCHOOL,
                        new Label("M" + number, "M" + number),
                        new Label("Möteskolan " + number, "Meeting School " + number),
                        LONG_AGO),
                keeper);
    }

    /** @return the rights that follow from the appointment */
    public Rights appoint(UnitId unit, String function, String name, Capacity capacity) {
        PersonView person = person(name);
        appoint(unit, function, person.id());
        return rights(person, new Grant(capacity, unit));
    }

    /** Gives a person of the test's own a function, for as long as the unit has been there. */
    public void appoint(UnitId unit, String function, PersonId person) {
        appointments.appoint(new Appoint(unit, function, person, false, LONG_AGO, null), keeper);
    }

    public PersonView person(String givenName) {
        return person(givenName, keeper.person());
    }

    private PersonView person(String givenName, PersonId registrar) {
        String address = "meeting." + NUMBER.incrementAndGet() + "@example.org";
        Rights rights = new Rights(registrar, "Registrar", true, Set.of());
        return people.get(people.register(new RegisterPerson(givenName, "Mötesson", address), rights));
    }

    public Rights rights(PersonView person, Grant... grants) {
        return new Rights(
                person.id(), person.name(), false, Arrays.stream(grants).collect(Collectors.toSet()));
    }

    /** Signed in, without any appointment. */
    public Rights somebody() {
        return rights(person("Nils"));
    }

    public Rights auditor() {
        return rights(person("Rebecka"), new Grant(Capacity.AUDITOR, new UnitId(0)));
    }

    public Rights coordinator() {
        return rights(person("Sam"), new Grant(Capacity.COORDINATOR, new UnitId(0)));
    }

    /** A review planned by the school's representative for nine o'clock. */
    public MeetingId review(School school, LocalDate on) {
        return meetings.plan(PlanMeeting.of(school.unit(), "review", at(on)), school.representative());
    }

    public MeetingId summoned(School school, LocalDate on) {
        MeetingId id = review(school, on);
        meetings.summon(id, "Välkommen", school.representative());
        return id;
    }

    public static Occasion at(LocalDate day) {
        return new Occasion(day, LocalTime.of(9, 0), LocalTime.of(11, 0), "Sal 2", "");
    }

    /** A school and the rights of those in it. */
    public record School(
            UnitId unit,
            Rights head,
            Rights administrativeManager,
            Rights environmentalRepresentative,
            Rights representative) {}
}
