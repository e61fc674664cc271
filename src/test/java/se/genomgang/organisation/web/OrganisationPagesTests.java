package se.genomgang.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.kernel.UnitKind;
import se.genomgang.organisation.Appoint;
import se.genomgang.organisation.Appointments;
import se.genomgang.organisation.Holder;
import se.genomgang.organisation.OpenUnit;
import se.genomgang.organisation.Units;
import se.genomgang.people.SignedIn;
import se.genomgang.people.TestAccounts;
import se.genomgang.testing.DatabaseTest;
import se.genomgang.testing.StatementCount;

@DatabaseTest
@DisplayName("The pages of units and appointments")
class OrganisationPagesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Units units;

    @Autowired
    private Appointments appointments;

    private UnitId unit;
    private SignedIn keeper;
    private SignedIn head;
    private SignedIn anyone;
    private SignedIn candidate;
    private String email;

    @BeforeEach
    void a_school_with_a_head() {
        keeper = account(true);
        head = account(false);
        anyone = account(false);
        candidate = account(false);
        Rights rights = new Rights(keeper.person(), "Keeper", true, Set.of());
        unit = units.open(
                new OpenUnit(
                        "pages",
                        UnitKind.SCHOOL,
                        new Label("SID", "PGS"),
                        new Label("Sidornas skola", "School of Pages"),
                        LocalDate.of(2025, 6, 1)),
                rights);
        appoint("head-of-school", head.person(), rights);
        email = application
                .getBean(se.genomgang.people.People.class)
                .get(candidate.person())
                .workEmail();
    }

    @Test
    @DisplayName("everyone signed in sees who holds what and where somebody is missing, and is offered nothing more")
    void everyone_reads() {
        String page = page("/units/pages", anyone);

        assertThat(page)
                .contains("Sidornas skola", "Skolchef", "Vakant", "Ingen planerar enhetens genomgång")
                .contains("Enhetens chef utser.")
                .doesNotContain("/appointments/new", "Avsluta");
        assertThat(page("/units", anyone)).contains("SID", "3 vakanta");
    }

    @Test
    @DisplayName("the head appoints the representative in the browser, by e-mail (R §4)")
    void head_appoints() {
        assertThat(page("/units/pages", head)).contains("Utse ledningens representant");

        MvcTestResult result = appoint(head, "management-representative", email, "2026-03-02", UUID.randomUUID());

        assertThat(result).hasStatus(302).hasRedirectedUrl("/units/pages");
        assertThat(appointments.holders(unit, TODAY)).extracting(Holder::person).contains(candidate.person());
    }

    @Test
    @DisplayName("the form says who leaves before somebody new is appointed")
    void says_who_leaves() {
        appoint(head, "management-representative", email, "2026-02-01", UUID.randomUUID());

        assertThat(page("/units/pages/appointments/new?function=management-representative", head))
                .contains("Test Tester har uppdraget sedan 2026-02-01 och lämnar det dagen innan det nya börjar.");
    }

    @Test
    @DisplayName("sending the form twice appoints once")
    void once() {
        UUID key = UUID.randomUUID();
        appoint(head, "environmental-representative", email, "2026-03-02", key);
        assertThat(appoint(head, "environmental-representative", email, "2026-03-02", key))
                .hasStatus(302);

        assertThat(appointments.holders(unit, TODAY)).hasSize(2);
    }

    @Test
    @DisplayName("what is wrong is said at its field, and what was typed is kept")
    void wrong_is_said() {
        assertThat(appoint(head, "management-representative", "Ingen Alls", "2026-03-02", UUID.randomUUID()))
                .hasStatus(422)
                .bodyText()
                .contains("Ingen person hittades", "value=\"Ingen Alls\"");
        assertThat(appoint(head, "management-representative", email, "2016-03-02", UUID.randomUUID()))
                .hasStatus(422)
                .bodyText()
                .contains("mer än ett år tillbaka");
        assertThat(appoint(head, "management-representative", email, "i morgon", UUID.randomUUID()))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"i morgon\"", "value=\"" + email + "\"");
        assertThat(request(
                        post("/admin/units/pages/closing")
                                .param("lastDay", "snart")
                                .with(csrf()),
                        keeper))
                .hasStatus(422);
    }

    @ParameterizedTest(name = "{0} is refused to who may not, and seen by who may see the unit")
    @ValueSource(
            strings = {
                "/units/pages/appointments/new?function=management-representative",
                "/units/pages/appointments/persons?person=test"
            })
    void refused(String address) {
        assertThat(request(get(address), anyone)).hasStatus(403);
        assertThat(request(get(address), head)).hasStatusOk();
    }

    @Test
    @DisplayName("the head does not decide who is head, in the form or past it")
    void not_the_head_itself() {
        assertThat(request(get("/units/pages/appointments/new?function=head-of-school"), head))
                .hasStatus(403);
        assertThat(appoint(head, "head-of-school", email, "2026-03-02", UUID.randomUUID()))
                .hasStatus(403);
        assertThat(appoint(anyone, "management-representative", email, "2026-03-02", UUID.randomUUID()))
                .hasStatus(403);
    }

    @Test
    @DisplayName("an appointment is ended on the page of its own unit only")
    void ended_in_its_unit() {
        long id = appoint(
                "administrative-manager", candidate.person(), new Rights(keeper.person(), "Keeper", true, Set.of()));

        assertThat(request(get("/units/abe/appointments/" + id + "/ending"), keeper))
                .hasStatus(404);
        assertThat(request(
                        post("/units/pages/appointments/" + id + "/ending")
                                .param("lastDay", "2026-03-05")
                                .with(csrf()),
                        anyone))
                .hasStatus(403);
        assertThat(request(
                        post("/units/pages/appointments/" + id + "/ending")
                                .param("lastDay", "2026-03-05")
                                .with(csrf()),
                        head))
                .hasStatus(302);
        assertThat(appointments.get(id).to()).isEqualTo(LocalDate.of(2026, 3, 5));
    }

    @ParameterizedTest(name = "{0} exists for those who keep the organisation only")
    @ValueSource(
            strings = {
                "/admin",
                "/admin/units",
                "/admin/units/new",
                "/admin/units/pages",
                "/admin/units/pages/renaming",
                "/admin/units/pages/closing",
                "/admin/appointments",
                "/admin/appointments?unit=abe&function=auditor&person=%25&on=2016-01-01&after=7",
                "/admin/import",
                "/admin/import/template.csv"
            })
    void administration(String address) {
        assertThat(request(get(address), head)).hasStatus(404);
        assertThat(request(get(address), keeper)).hasStatusOk();
    }

    @Test
    @DisplayName("a renaming is looked at before it is done")
    void renaming() {
        MockHttpServletRequestBuilder form = post("/admin/units/pages/renaming")
                .param("shortSv", "BLD")
                .param("shortEn", "LVS")
                .param("nameSv", "Bladens skola")
                .param("nameEn", "School of Leaves")
                .param("from", "2026-04-01");

        assertThat(request(form.with(csrf()), keeper))
                .hasStatusOk()
                .bodyText()
                .contains("2025-06-01 – 2026-03-31", "från 2026-04-01");
        assertThat(units.names(unit)).hasSize(1);
        assertThat(request(form.param("step", "confirm"), keeper)).hasStatus(302);
        assertThat(units.get(unit, LocalDate.of(2026, 4, 1)).shortName().sv()).isEqualTo("BLD");
    }

    @Test
    @DisplayName("a file is uploaded, looked at and imported")
    void importing() {
        var file = new MockMultipartFile(
                "file",
                "fil.csv",
                "text/csv",
                "given_name,family_name,email\nIda,<b>Import</b>,ida.pages@example.org"
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(request(multipart("/admin/import").file(file).with(csrf()), keeper))
                .hasStatus(302);
        assertThat(page("/admin/import", keeper)).contains("Ny person", "&lt;b&gt;Import");
        assertThat(request(multipart("/admin/import").file(file).with(csrf()), head))
                .hasStatus(404);
        assertThat(request(multipart("/admin/import").with(csrf()), keeper)).hasStatus(422);
    }

    @ParameterizedTest(name = "{0} asks the database at most ten times, however many appointments there are")
    @ValueSource(strings = {"/units", "/units/pages", "/admin/appointments", "/admin/units"})
    void bounded_statements(String address) {
        int few = StatementCount.during(() -> page(address, keeper)).size();
        Rights rights = new Rights(keeper.person(), "Keeper", true, Set.of());
        for (int i = 0; i < 10; i++) {
            appoint("environmental-representative", account(false).person(), rights);
        }

        assertThat(few).isLessThanOrEqualTo(10);
        assertThat(StatementCount.during(() -> page(address, keeper))).hasSize(few);
    }

    @Test
    @DisplayName(
            "a vacancy is a task for the head who can fill it, and for the environmental manager where no head can")
    void vacancy_is_a_task() {
        assertThat(page("/", head)).contains("Ledningens representant saknas, SID");
        assertThat(page("/", anyone)).doesNotContain("saknas, SID");
    }

    private SignedIn account(boolean administrator) {
        return TestAccounts.account(application, TestAccounts.freshUsername(), administrator);
    }

    private long appoint(String function, PersonId person, Rights rights) {
        return appointments.appoint(new Appoint(unit, function, person, false, TODAY.minusMonths(6), null), rights);
    }

    private MvcTestResult appoint(SignedIn by, String function, String person, String from, UUID key) {
        return request(
                post("/units/pages/appointments")
                        .param("function", function)
                        .param("person", person)
                        .param("from", from)
                        .param("_once", key.toString())
                        .with(csrf()),
                by);
    }

    private String page(String address, SignedIn reader) {
        MvcTestResult result = request(get(address), reader);
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult request(AbstractMockHttpServletRequestBuilder<?> request, SignedIn by) {
        return browser.perform(request.with(TestAccounts.as(by)));
    }
}
