package se.genomgang.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.database.ConditionalOnDemonstrationMode;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.organisation.Appoint;
import se.genomgang.organisation.Appointments;
import se.genomgang.organisation.UnitView;
import se.genomgang.organisation.Units;
import se.genomgang.people.Accounts;
import se.genomgang.people.CurrentRights;
import se.genomgang.people.RegisterPerson;
import se.genomgang.people.SignedIn;

/** The people of the demonstration. None of them exists. */
@Component
@ConditionalOnDemonstrationMode
class Cast {

    static final List<String> SCHOOLS = List.of("abe", "cbh", "eecs", "itm", "sci");

    private static final List<String> GIVEN = List.of(
            "Alva", "Bo", "Cilla", "David", "Elsa", "Frans", "Greta", "Hugo", "Ines", "Johan", "Karin", "Love", "Moa",
            "Nils", "Olga", "Per", "Ronja", "Sten", "Tuva", "Ulf", "Vera", "Wilmer", "Ylva", "Åke", "Ärla", "Örjan");
    private static final List<String> FAMILY = List.of(
            "Exempelsson",
            "Påhittsdotter",
            "Låtsasberg",
            "Demogren",
            "Provlund",
            "Skissqvist",
            "Utkastsson",
            "Fiktivberg",
            "Sagolund",
            "Mallgren",
            "Modellström",
            "Övningsson");

    private final Accounts accounts;
    private final Units units;
    private final Appointments appointments;
    private final CurrentRights rights;
    private final JdbcClient jdbc;
    private final Map<String, SignedIn> people = new HashMap<>();
    private int entered;

    Cast(Accounts accounts, Units units, Appointments appointments, CurrentRights rights, JdbcClient jdbc) {
        this.accounts = accounts;
        this.units = units;
        this.appointments = appointments;
        this.rights = rights;
        this.jdbc = jdbc;
    }

    /** Enters everyone and gives them their functions from the day. */
    void enter(LocalDate from) {
        String hash = accounts.demonstrationHash(DemonstrationAccounts.PASSWORD);
        person("admin", hash, true);
        List<String> names = new ArrayList<>(List.of(
                "miljochef",
                "samordnare",
                "rektor",
                "universitetsdirektor",
                "vicerektor",
                "revisor",
                "anstalld",
                "ersattare.sci"));
        SCHOOLS.forEach(school -> List.of("chef", "adminchef", "miljoombud", "representant", "ansvarig")
                .forEach(role -> names.add(role + "." + school)));
        List.of("adminchef", "miljoombud", "representant", "ansvarig").forEach(role -> names.add(role + ".vs"));
        names.forEach(name -> person(name, hash, false));

        UnitId central = unit("central", from);
        appoint("miljochef", "environmental-manager", central, from, false, rights("admin"));
        Rights manager = rights("miljochef");
        appoint("samordnare", "sustainability-coordinator", central, from, false, manager);
        appoint("rektor", "president", central, from, false, manager);
        appoint("universitetsdirektor", "university-director", central, from, false, manager);
        appoint("vicerektor", "vice-president", central, from, false, manager);
        UnitId support = unit("vs", from);
        appoint("universitetsdirektor", "university-director", support, from, false, manager);
        staff("vs", support, from, manager, rights("universitetsdirektor"));
        for (String school : SCHOOLS) {
            UnitId unit = unit(school, from);
            appoint("chef." + school, "head-of-school", unit, from, false, manager);
            staff(school, unit, from, manager, rights("chef." + school));
        }
        deputy("ersattare.sci", "chef.sci", from);
    }

    /** The head of a school names a deputy. */
    void deputy(String who, String head, LocalDate from) {
        String school = head.substring(head.indexOf('.') + 1);
        appoint(who, "head-of-school", unit(school, from), from, true, rights(head));
    }

    /** The auditor's appointment ends, as an auditor's does. */
    void invite(LocalDate from, LocalDate to) {
        appointments.appoint(
                new Appoint(unit("central", from), "auditor", id("revisor"), false, from, to), rights("miljochef"));
    }

    private void staff(String code, UnitId unit, LocalDate from, Rights manager, Rights head) {
        appoint("adminchef." + code, "administrative-manager", unit, from, false, manager);
        appoint("miljoombud." + code, "environmental-representative", unit, from, false, manager);
        appoint("representant." + code, "management-representative", unit, from, false, head);
    }

    private void appoint(String who, String function, UnitId unit, LocalDate from, boolean deputy, Rights by) {
        appointments.appoint(new Appoint(unit, function, id(who), deputy, from, null), by);
    }

    private void person(String username, String hash, boolean administrator) {
        String given = GIVEN.get(entered % GIVEN.size());
        String family = FAMILY.get((entered * 5 + entered / FAMILY.size() + entered / GIVEN.size()) % FAMILY.size());
        entered++;
        var command = new RegisterPerson(given, family, username + "@larosatet.example");
        PersonId id = accounts.demonstrationAccount(command, username, hash, administrator);
        long account = jdbc.sql("select id from account where person_id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
        people.put(username, new SignedIn(account, id));
    }

    SignedIn signedIn(String username) {
        return people.get(username);
    }

    PersonId id(String username) {
        return people.get(username).person();
    }

    /** The same of one of them, by identity. */
    Rights rights(PersonId person) {
        return people.entrySet().stream()
                .filter(each -> each.getValue().person().equals(person))
                .findFirst()
                .map(each -> rights(each.getKey()))
                .orElseThrow();
    }

    /** What the person may do at the time the clock shows. */
    Rights rights(String username) {
        return rights.of(people.get(username)).orElseThrow().rights();
    }

    UnitId unit(String code, LocalDate on) {
        return units.byCode(code, on).id();
    }

    UnitView view(String code, LocalDate on) {
        return units.byCode(code, on);
    }

    /** Who writes for the unit. */
    String representative(String unit) {
        return unit.equals("central") ? "miljochef" : "representant." + unit;
    }

    String head(String unit) {
        return switch (unit) {
            case "central" -> "rektor";
            case "vs" -> "universitetsdirektor";
            default -> "chef." + unit;
        };
    }

    /** Who adjusts the unit's protocols beside the head. */
    Set<PersonId> adjusters(String unit) {
        return Set.of(id(unit.equals("central") ? "vicerektor" : "adminchef." + unit));
    }

    /** Who does what was decided. */
    PersonId doer(String unit, String role) {
        if (unit.equals("central")) {
            return id(role.equals("responsible") ? "samordnare" : "universitetsdirektor");
        }
        return switch (role) {
            case "administrative-manager" -> id("adminchef." + unit);
            case "environmental-representative" -> id("miljoombud." + unit);
            default -> id("ansvarig." + unit.toLowerCase(Locale.ROOT));
        };
    }
}
