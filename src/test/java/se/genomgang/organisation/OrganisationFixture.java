package se.genomgang.organisation;

import java.time.LocalDate;
import java.util.Set;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.kernel.UnitKind;
import se.genomgang.people.People;
import se.genomgang.people.RegisterPerson;

/** Persons and schools of a test's own. */
class OrganisationFixture {

    private static int number;

    private final People people;
    private final Units units;

    OrganisationFixture(People people, Units units) {
        this.people = people;
        this.units = units;
    }

    /** Somebody who keeps the organisation. */
    Rights keeper() {
        return new Rights(person("Kim", "Keeper"), "Kim Keeper", true, Set.of());
    }

    Rights head(UnitId unit) {
        return new Rights(person("Hedda", "Head"), "Hedda Head", false, Set.of(new Grant(Capacity.HEAD, unit)));
    }

    Rights nobody() {
        return new Rights(person("Nils", "Nobody"), "Nils Nobody", false, Set.of());
    }

    synchronized PersonId person(String givenName, String familyName) {
        Rights registrar = new Rights(new PersonId(1), "Registrar", true, Set.of());
        return people.register(
                new RegisterPerson(givenName, familyName, "organisation." + ++number + "@example.org"), registrar);
    }

    synchronized UnitView school() {
        String code = "o-" + ++number;
        UnitId id = units.open(
                new OpenUnit(
                        code,
                        UnitKind.SCHOOL,
                        new Label("S" + number, "S" + number),
                        new Label("Skola " + number, "School " + number),
                        LocalDate.of(2025, 6, 1)),
                keeper());
        return units.get(id, LocalDate.of(2026, 3, 2));
    }
}
