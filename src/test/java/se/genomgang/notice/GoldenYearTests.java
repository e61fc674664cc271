package se.genomgang.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.action.ActionId;
import se.genomgang.action.ActionKind;
import se.genomgang.action.ActionOrigin;
import se.genomgang.action.Actions;
import se.genomgang.action.OpenAction;
import se.genomgang.action.Reports;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.meeting.GivenMeetings.School;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.Meetings;
import se.genomgang.organisation.Appoint;
import se.genomgang.organisation.Appointments;
import se.genomgang.organisation.Units;
import se.genomgang.people.People;
import se.genomgang.people.RegisterPerson;
import se.genomgang.protocol.MeetingDesk;
import se.genomgang.routine.DraftRef;
import se.genomgang.routine.RoutineDrafts;
import se.genomgang.testing.FreshApplicationTest;
import se.genomgang.testing.TestClock;

/**
 * Every letter of a year, to every unit, as files that a person can read: {@code src/test/resources/golden}. ABE does everything in time, CBH nothing at all, EECS writes
 * its protocol late, ITM meets outside the time that the routine gives and forgets an action, SCI has no representative until May, an adjuster of VS does not
 * answer, and centrally nothing is done.
 *
 * <p>With {@code -Dgolden.record=true} the files are written anew, to be read before they are kept.
 */
@FreshApplicationTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("A year of mail")
class GoldenYearTests {

    private static final Path FILES = Path.of("src/test/resources/golden");
    private static final LocalDate BEFORE = LocalDate.of(2026, 1, 2);

    private static final Map<String, School> UNITS = new HashMap<>();
    private static Rights manager;
    private static Rights keeper;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private TestClock clock;

    private MeetingDesk desk;

    @BeforeEach
    void people() {
        desk = new MeetingDesk(beans);
        if (!UNITS.isEmpty()) {
            return;
        }
        clock.set(LocalDate.of(2026, 12, 1));
        keeper = new Rights(new PersonId(0), "Sofia Start", true, Set.of());
        keeper = rights("Sofia", "Start");
        UnitId central = unit("central");
        manager = appointed("Miljöchef", "central", "environmental-manager", Capacity.MANAGER);
        manager = new Rights(
                manager.person(),
                manager.name(),
                false,
                Set.of(new Grant(Capacity.MANAGER, central), new Grant(Capacity.REPRESENTATIVE, central)));
        appointed("Rektor", "central", "president", Capacity.HEAD);
        appointed("Universitetsdirektör", "central", "university-director", Capacity.MEMBER);
        appointed("Vicerektor", "central", "vice-president", Capacity.STATUS_READER);
        for (String school : List.of("abe", "cbh", "eecs", "itm", "sci")) {
            UNITS.put(school, school(school, "head-of-school", !school.equals("sci")));
        }
        UNITS.put("vs", school("vs", "university-director", true));
        beans.getBean(JdbcClient.class)
                .sql(
                        "insert into notice_setting (person_id, daily, early, version, changed_at) values (?, false, true, 1, now())")
                .param(UNITS.get("abe").head().person().value())
                .update();
    }

    @Test
    @Order(1)
    @DisplayName("2027, under routine 02: a review in February–March, its protocol by 31 March, a follow-up by October")
    void routine_02() throws IOException {
        year(2027, "review", "follow-up");
    }

    @Test
    @Order(2)
    @DisplayName(
            "2028, under the draft of 2024 put in force: a review in March and another by 15 December, no day for the protocols")
    void routine_2024() throws IOException {
        clock.set(LocalDate.of(2027, 12, 31));
        int version = beans.getBean(JdbcClient.class)
                .sql("select version from routine_version where code = '2024'")
                .query(Integer.class)
                .single();
        beans.getBean(RoutineDrafts.class).putInForce(new DraftRef("2024", version), LocalDate.of(2028, 1, 1), manager);
        year(2028, "spring-review", "autumn-review");
    }

    private void year(int year, String spring, String autumn) throws IOException {
        YearOfMail mail = new YearOfMail(beans);
        abe(mail, year, spring, autumn);
        eecs(mail, year, spring);
        itm(mail, year, spring);
        vs(mail, year, spring);
        if (year == 2027) {
            mail.on(
                    LocalDate.of(year, 5, 3),
                    () -> appoint(
                            "sci",
                            "management-representative",
                            UNITS.get("sci").representative().person(),
                            LocalDate.of(year, 5, 3)));
        }
        String written = mail.live(year);

        assertThat(mail.mostInADay())
                .as("letters on one day to those who want them together")
                .allSatisfy(
                        (name, most) -> assertThat(most).as(name).isLessThanOrEqualTo(name.equals("Chef ABE") ? 2 : 1));
        compare(FILES.resolve(year + "-" + (year == 2027 ? "routine-02" : "routine-2024") + ".txt"), written);
    }

    private static void compare(Path file, String written) throws IOException {
        if (Boolean.getBoolean("golden.record")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, written);
        }
        assertThat(written).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    }

    private void abe(YearOfMail mail, int year, String spring, String autumn) {
        School unit = UNITS.get("abe");
        meeting(mail, unit, spring, LocalDate.of(year, 1, 18), LocalDate.of(year, 3, 3), 5, 1);
        meeting(mail, unit, autumn, LocalDate.of(year, 8, 23), LocalDate.of(year, 10, 6), 5, 1);
        PersonId responsible = rights("Ansvarig", "ABE " + year).person();
        ActionId[] action = new ActionId[1];
        mail.on(
                LocalDate.of(year, 3, 4),
                () -> action[0] = open(unit, responsible, LocalDate.of(year, 3, 3), LocalDate.of(year, 6, 30)));
        Rights reporter = new Rights(responsible, "Ansvarig ABE", false, Set.of());
        mail.on(LocalDate.of(year, 6, 15), () -> beans.getBean(Reports.class)
                .report(action[0], "Klart", true, List.of(), reporter));
        mail.on(LocalDate.of(year, 6, 17), () -> beans.getBean(Reports.class).accept(action[0], 1, "", unit.head()));
    }

    private void eecs(YearOfMail mail, int year, String spring) {
        meeting(mail, UNITS.get("eecs"), spring, LocalDate.of(year, 2, 1), LocalDate.of(year, 3, 17), 26, 1);
    }

    private void itm(YearOfMail mail, int year, String spring) {
        School unit = UNITS.get("itm");
        meeting(mail, unit, spring, LocalDate.of(year, 3, 22), LocalDate.of(year, 4, 14), 6, 2);
        PersonId responsible = rights("Ansvarig", "ITM " + year).person();
        mail.on(
                LocalDate.of(year, 4, 15),
                () -> open(unit, responsible, LocalDate.of(year, 4, 14), LocalDate.of(year, 9, 1)));
    }

    private void vs(YearOfMail mail, int year, String spring) {
        meeting(mail, UNITS.get("vs"), spring, LocalDate.of(year, 1, 25), LocalDate.of(year, 3, 2), 7, 28);
    }

    /**
     * A meeting from its planning to its receipt; the summons goes 16 days before it and the material 9 days before.
     *
     * @param toAdjustment days from the meeting until the protocol is sent for adjustment
     * @param toAdjusted days from then until everyone has approved it; submitted the day after, received the next
     */
    private void meeting(
            YearOfMail mail,
            School unit,
            String kind,
            LocalDate planned,
            LocalDate held,
            int toAdjustment,
            int toAdjusted) {
        MeetingId[] meeting = new MeetingId[1];
        LocalDate sent = held.plusDays(toAdjustment);
        LocalDate adjusted = sent.plusDays(toAdjusted);
        LocalDate summons = held.minusDays(16).isBefore(planned) ? planned.plusDays(1) : held.minusDays(16);
        mail.on(planned, () -> meeting[0] = desk.plan(unit, kind, held));
        mail.on(summons, () -> meetings().summon(meeting[0], "Välkommen", unit.representative()));
        mail.on(held.minusDays(9), () -> meetings().sendMaterial(meeting[0], unit.representative()));
        mail.on(held, () -> desk.hold(meeting[0], unit));
        mail.on(sent, () -> desk.send(meeting[0], unit));
        mail.on(adjusted, () -> {
            desk.approve(meeting[0], unit.administrativeManager());
            desk.approve(meeting[0], unit.head());
        });
        mail.on(adjusted.plusDays(1), () -> desk.submit(meeting[0], unit));
        mail.on(adjusted.plusDays(2), () -> desk.receive(meeting[0], manager));
    }

    private Meetings meetings() {
        return beans.getBean(Meetings.class);
    }

    private ActionId open(School unit, PersonId responsible, LocalDate decided, LocalDate due) {
        return beans.getBean(Actions.class)
                .open(
                        new OpenAction(
                                unit.unit(),
                                "Byt ut lösningsmedlen i kurslabbet",
                                ActionKind.IMPROVEMENT,
                                responsible,
                                due,
                                decided,
                                new ActionOrigin("test", 1, "LG § 7", "/protocols/1"),
                                true),
                        unit.head().person());
    }

    private School school(String code, String headFunction, boolean represented) {
        Rights representative = represented
                ? appointed("Representant", code, "management-representative", Capacity.REPRESENTATIVE)
                : with(rights("Representant", code.toUpperCase(java.util.Locale.ROOT)), Capacity.REPRESENTATIVE, code);
        return new School(
                unit(code),
                appointed("Chef", code, headFunction, Capacity.HEAD),
                appointed("Administratör", code, "administrative-manager", Capacity.MEMBER),
                appointed("Miljöombud", code, "environmental-representative", Capacity.MEMBER),
                representative);
    }

    private Rights appointed(String given, String code, String function, Capacity capacity) {
        Rights person = rights(given, code.toUpperCase(java.util.Locale.ROOT));
        appoint(code, function, person.person(), BEFORE);
        return with(person, capacity, code);
    }

    private Rights with(Rights person, Capacity capacity, String code) {
        return new Rights(person.person(), person.name(), false, Set.of(new Grant(capacity, unit(code))));
    }

    private void appoint(String code, String function, PersonId person, LocalDate from) {
        beans.getBean(Appointments.class).appoint(new Appoint(unit(code), function, person, false, from, null), keeper);
    }

    private Rights rights(String given, String family) {
        String address =
                (given + "." + family).replace(' ', '.').replace('ö', 'o').replace('ä', 'a') + "@larosatet.example";
        PersonId person = beans.getBean(People.class).register(new RegisterPerson(given, family, address), keeper);
        return new Rights(person, given + " " + family, true, Set.of());
    }

    private UnitId unit(String code) {
        return Objects.requireNonNull(beans.getBean(Units.class)
                .byCode(code, LocalDate.of(2026, 12, 1))
                .id());
    }
}
