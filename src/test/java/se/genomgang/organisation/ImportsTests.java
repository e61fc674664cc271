package se.genomgang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.organisation.ImportStep.AppointmentEffect;
import se.genomgang.organisation.ImportStep.PersonEffect;
import se.genomgang.people.People;
import se.genomgang.tabular.LineProblem;
import se.genomgang.tabular.TableFormat;
import se.genomgang.testing.DatabaseTest;
import se.genomgang.testing.TestClock;

@DatabaseTest
@DisplayName("Import of persons and appointments")
class ImportsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String HEADER = "förnamn;efternamn;e-post;funktion;enhet;ersättare;från;till\n";

    @Autowired
    private Imports imports;

    @Autowired
    private Appointments appointments;

    @Autowired
    private Units units;

    @Autowired
    private People people;

    @Autowired
    private TestClock clock;

    private OrganisationFixture given;
    private Rights keeper;
    private UnitView school;

    @BeforeEach
    void given() {
        given = new OrganisationFixture(people, units);
        keeper = given.keeper();
        school = given.school();
    }

    @Test
    @DisplayName("shows line by line what will happen, and writes nothing before it is confirmed")
    void shows_what_will_happen() {
        upload("Ida;Import;ida.import@example.org;Miljöombud;" + school.code() + ";nej;2026-03-02;\n"
                + "Ivar;Import;ivar.import@example.org;;;;;\n");

        assertThat(preview().steps())
                .extracting(ImportStep::person, ImportStep::appointment)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(PersonEffect.NEW, AppointmentEffect.NEW),
                        org.assertj.core.groups.Tuple.tuple(PersonEffect.NEW, AppointmentEffect.NONE));
        assertThat(people.byEmail("ida.import@example.org")).isEmpty();
    }

    @Test
    @DisplayName("imports what was shown, and a second time finds everything unchanged")
    void idempotent() {
        String file = "Ida;Import;ida.import@example.org;Miljöombud;" + school.code() + ";;2024-01-01;\n";
        String late = file.replace("2024-01-01", "2025-07-01");
        upload(late);

        imports.confirm(preview().fingerprint(), keeper);

        assertThat(appointments.holders(school.id(), TODAY))
                .extracting(Holder::name)
                .containsExactly("Ida Import");
        upload(late);
        assertThat(preview().changes()).isZero();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> imports.confirm(preview().fingerprint(), keeper));
    }

    @Test
    @DisplayName("a new holder of a single function ends the former, and the preview says whom")
    void replaces() {
        PersonId former = given.person("Frej", "Former");
        appointments.appoint(
                new Appoint(school.id(), "management-representative", former, false, TODAY.minusMonths(2), null),
                keeper);
        upload("Nora;Next;nora.next@example.org;ledningens representant;" + school.code() + ";nej;2026-04-01;\n");

        assertThat(preview().steps().get(0).former()).isEqualTo("Frej Former");
        imports.confirm(preview().fingerprint(), keeper);

        assertThat(appointments.holders(school.id(), LocalDate.of(2026, 4, 1)))
                .extracting(Holder::name)
                .containsExactly("Nora Next");
        assertThat(appointments.holders(school.id(), LocalDate.of(2026, 3, 31)))
                .extracting(Holder::name)
                .containsExactly("Frej Former");
    }

    @Test
    @DisplayName("one faulty line stops them all, each fault in plain words")
    void all_or_nothing() {
        upload("Ida;Import;ida.import@example.org;Miljöombud;" + school.code() + ";nej;2026-03-02;\n"
                + ";Import;ingen adress;Kejsare;Mars;kanske;i går;\n"
                + "Ivar;Import;ivar.import@example.org;rektor;" + school.code() + ";;2026-03-02;2026-03-01\n");

        assertThat(keys(1))
                .containsExactlyInAnyOrder(
                        "organisation.import.email",
                        "organisation.import.givenName",
                        "organisation.import.from",
                        "organisation.import.noUnit",
                        "organisation.import.noFunction",
                        "organisation.import.yesOrNo");
        assertThat(keys(2))
                .containsExactly("organisation.invalid.functionNotHere", "organisation.invalid.endsBeforeStart");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> imports.confirm(preview().fingerprint(), keeper));
        assertThat(people.byEmail("ida.import@example.org")).isEmpty();
    }

    @Test
    @DisplayName("two lines of one file cannot hold a single function on the same day")
    void overlap_within_the_file() {
        upload("Ida;Import;ida.import@example.org;Skolchef;" + school.code() + ";;2026-03-02;\n"
                + "Ivar;Import;ivar.import@example.org;Skolchef;" + school.code() + ";;2026-03-02;\n");

        assertThat(keys(0)).isEmpty();
        assertThat(keys(1)).containsExactly("organisation.invalid.laterHolder");
    }

    @Test
    @DisplayName("what has changed since the preview is shown again instead of imported")
    void changed_meanwhile() {
        upload("Ida;Import;ida.import@example.org;Skolchef;" + school.code() + ";;2026-04-01;\n");
        String seen = preview().fingerprint();
        appointments.appoint(
                new Appoint(school.id(), "head-of-school", given.person("Hedda", "Head"), false, TODAY, null), keeper);

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> imports.confirm(seen, keeper));
    }

    @Test
    @DisplayName("a file is its uploader's own, and is forgotten after two hours")
    void own_and_forgotten() {
        upload("Ivar;Import;ivar.import@example.org;;;;;\n");

        assertThat(imports.preview(given.keeper())).isEmpty();
        clock.set(LocalDateTime.of(2026, 3, 2, 8, 0).plus(Duration.ofMinutes(121)));
        assertThat(imports.preview(keeper)).isEmpty();
    }

    @Test
    @DisplayName("what is not a table is refused at the field; who keeps no organisation imports nothing")
    void refused() {
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> imports.upload("a.csv", "namn;ort\n1;2".getBytes(StandardCharsets.UTF_8), keeper));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> imports.upload("a.csv", new byte[] {65}, given.nobody()));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> imports.preview(given.nobody()));
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    @DisplayName("the template can be uploaded as it is, as text and as a workbook")
    void template(TableFormat format) {
        imports.upload("mall." + format.extension(), imports.template(format), keeper);

        assertThat(preview().faults()).isZero();
    }

    private void upload(String lines) {
        imports.upload("fil.csv", (HEADER + lines).getBytes(StandardCharsets.UTF_8), keeper);
    }

    private ImportPreview preview() {
        return imports.preview(keeper).orElseThrow();
    }

    private List<String> keys(int step) {
        return preview().steps().get(step).errors().stream()
                .map(LineProblem::key)
                .toList();
    }
}
