package se.genomgang.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.Rights;
import se.genomgang.organisation.ImportStep.AccountEffect;
import se.genomgang.people.Accounts;
import se.genomgang.people.OpenAccount;
import se.genomgang.people.PasswordLinks;
import se.genomgang.people.People;
import se.genomgang.people.Register;
import se.genomgang.tabular.LineProblem;
import se.genomgang.testing.DatabaseTest;

@DatabaseTest
@DisplayName("Import of accounts")
class ImportedAccountsTests {

    private static final String HEADER = "förnamn;efternamn;e-post;användarnamn;telefon\n";

    @Autowired
    private Imports imports;

    @Autowired
    private Units units;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordLinks links;

    @Autowired
    private Register register;

    private OrganisationFixture given;
    private Rights administrator;

    @BeforeEach
    void given() {
        given = new OrganisationFixture(people, units);
        administrator = given.keeper();
    }

    @Test
    @DisplayName("opens an account for each line with a username and hands over its one-time link")
    void opens_accounts() {
        upload(administrator, "Ada;Konto;ada.konto@example.org;Ada.Konto;1\nBo;Utan;bo.utan@example.org;;2\n");

        var result = imports.confirm(preview(administrator).fingerprint(), administrator);

        assertThat(result.accounts()).singleElement().satisfies(opened -> {
            assertThat(opened.name()).isEqualTo("Ada Konto");
            String token = opened.path().substring("/password/".length());
            assertThat(links.username(token)).contains("ada.konto");
        });
        var bo = people.byEmail("bo.utan@example.org").orElseThrow();
        assertThat(register.get(bo.id(), administrator).username()).isNull();
    }

    @Test
    @DisplayName("a username that is taken or malformed is a fault of its own line")
    void taken_or_malformed() {
        accounts.open(new OpenAccount(given.person("Tage", "Tagen"), "tagen.namn", false), administrator);
        upload(
                administrator,
                """
                Ada;Konto;ada.k@example.org;Tagen.Namn;
                Bo;Konto;bo.k@example.org;bo konto;
                Ceve;Konto;ceve.k@example.org;samma.namn;
                Dag;Konto;dag.k@example.org;samma.namn;
                """);

        assertThat(preview(administrator).steps())
                .extracting(step -> step.errors().stream().map(LineProblem::key).toList())
                .containsExactly(
                        List.of("organisation.import.username.taken"),
                        List.of("organisation.import.username.form"),
                        List.of(),
                        List.of("organisation.import.username.taken"));
    }

    @Test
    @DisplayName("an account that there is stays as it is")
    void existing() {
        var person = people.get(given.person("Eva", "Egen"));
        accounts.open(new OpenAccount(person.id(), "eva.egen", false), administrator);
        upload(administrator, "Eva;Egen;%1$s;EVA.EGEN;\nEva;Egen;%1$s;eva.annan;\n".formatted(person.workEmail()));

        assertThat(preview(administrator).steps())
                .extracting(ImportStep::account)
                .containsExactly(AccountEffect.UNCHANGED, AccountEffect.NONE);
        assertThat(preview(administrator).steps().get(1).remarks())
                .extracting(LineProblem::key)
                .containsExactly("organisation.import.username.other");
    }

    @Test
    @DisplayName("the environmental manager imports persons and is told that an administrator opens accounts")
    void manager() {
        var manager = new Rights(
                given.person("Mia", "Miljö"),
                "Mia Miljö",
                false,
                java.util.Set.of(new Grant(Capacity.MANAGER, given.school().id())));
        upload(manager, "Ada;Konto;ada.m@example.org;ada.m;\n");

        var step = preview(manager).steps().get(0);
        assertThat(step.account()).isEqualTo(AccountEffect.NONE);
        assertThat(step.remarks())
                .extracting(LineProblem::key)
                .containsExactly("organisation.import.username.administrator");
        assertThat(imports.confirm(preview(manager).fingerprint(), manager).accounts())
                .isEmpty();
    }

    @Test
    @DisplayName("columns that are not read are named")
    void ignored_columns() {
        upload(administrator, "Ada;Konto;ada.i@example.org;;08-1\n");

        assertThat(preview(administrator).ignored()).containsExactly("telefon");
    }

    private void upload(Rights rights, String lines) {
        imports.upload("fil.csv", (HEADER + lines).getBytes(StandardCharsets.UTF_8), rights);
    }

    private ImportPreview preview(Rights rights) {
        return imports.preview(rights).orElseThrow();
    }
}
