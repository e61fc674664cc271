package se.genomgang.deadline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.PersonId;
import se.genomgang.people.SignedIn;
import se.genomgang.testing.DemonstrationTest;
import se.genomgang.testing.StatementCount;

@DemonstrationTest
@DisplayName("The pages of deadlines")
class DeadlinePagesTests {

    private static final String SECRET = "ingen utanför skolan får läsa det här";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @DisplayName("show everyone their own, with the rule it rests on, who is to do it and how it stands")
    void own() {
        assertThat(open("representant.vs", "/deadlines"))
                .hasStatusOk()
                .bodyText()
                .contains("Skicka underlaget", "Rutin 02, R §5", "bör", "Ledningens representant")
                .doesNotContain("Alla enheters", "Läs inför mötet");
        assertThat(open("anstalld", "/deadlines")).hasStatusOk().bodyText().contains("Du har inget att göra");
    }

    @Test
    @DisplayName(
            "show a unit's to those who head or represent it, and those of all to those who see where all stand; to others they do not exist")
    void who_sees() {
        for (String username : List.of("representant.vs", "chef.abe", "universitetsdirektor")) {
            assertThat(open(username, "/deadlines?show=unit")).hasStatusOk();
            assertThat(open(username, "/deadlines?show=unit&unit=cbh")).hasStatus(404);
            assertThat(open(username, "/deadlines?show=all")).hasStatus(404);
            assertThat(open(username, "/deadlines/export.csv?show=all")).hasStatus(404);
        }
        for (String username : List.of("miljochef", "samordnare", "rektor", "vicerektor", "revisor")) {
            assertThat(open(username, "/deadlines?show=all&unit=vs"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Skicka underlaget");
        }
        for (String username : List.of("anstalld", "ansvarig.abe", "miljoombud.abe", "admin")) {
            assertThat(open(username, "/deadlines?show=unit")).hasStatus(404);
            assertThat(open(username, "/deadlines?show=all")).hasStatus(404);
        }
        assertThat(open("miljochef", "/deadlines?show=all&unit=nowhere")).hasStatus(404);
    }

    @Test
    @Transactional
    @DisplayName(
            "do not tell of an action or a finding that the reader may not see, neither in the list nor in its count nor in the file")
    void unseen() {
        jdbc.sql(
                        """
                        insert into action (unit_id, year, number, description, kind, responsible_id, due_on, decided_on, origin_type, origin_id,
                                            origin_label, origin_path, opened_by, opened_at)
                        select u.id, 2026, 9001, :text, 'IMPROVEMENT', a.person_id, '2026-03-05', '2026-02-01', 'decision', 0, '–', '/', a.person_id,
                               '2026-02-01T08:00Z'
                        from unit u, account a where u.code = 'vs' and a.username = 'anstalld'
                        """)
                .param("text", SECRET)
                .update();

        for (String username : List.of("representant.vs", "miljochef")) {
            String show = username.equals("miljochef") ? "all" : "unit";
            assertThat(open(username, "/deadlines?unit=vs&kind=action.due&show=" + show))
                    .bodyText()
                    .contains(SECRET);
        }
        assertThat(open("anstalld", "/deadlines")).bodyText().contains(SECRET);
        for (String username : List.of("rektor", "vicerektor", "revisor")) {
            for (String path : List.of("/deadlines", "/deadlines/export.csv")) {
                assertThat(open(username, path + "?show=all&unit=vs&kind=action.due"))
                        .hasStatusOk()
                        .bodyText()
                        .doesNotContain(SECRET);
            }
        }
        assertThat(open("vicerektor", "/deadlines?show=all&kind=finding.cause"))
                .bodyText()
                .doesNotContain("Skriv orsaken")
                .contains("Inget som filtret hittar");
        assertThat(open("revisor", "/deadlines?show=all&kind=finding.cause"))
                .bodyText()
                .contains("Skriv orsaken");
    }

    @Test
    @DisplayName("lead whoever is to do it to where it is done, and others to what it is about")
    void where_it_leads() {
        assertThat(open("miljochef", "/deadlines?show=all&kind=finding.cause"))
                .bodyText()
                .contains("/analysis\"");
        assertThat(open("revisor", "/deadlines?show=all&kind=finding.cause"))
                .bodyText()
                .contains("href=\"/findings/")
                .doesNotContain("/analysis\"");
        assertThat(open("rektor", "/deadlines?show=all&unit=vs&kind=meeting.material"))
                .bodyText()
                .doesNotContain("href=\"/meetings/");
    }

    @ParameterizedTest
    @CsvSource({
        "state=late, försenat",
        "state=soon, Skicka underlaget",
        "state=met, Gjort",
        "state=all&year=2025, Gjort 2025",
        "year=2027, Planera",
        "kind=meeting.plan&year=2026, Planera"
    })
    @DisplayName("are narrowed by what the address says")
    void narrowed(String filter, String found) {
        assertThat(open("miljochef", "/deadlines?show=all&" + filter))
                .hasStatusOk()
                .bodyText()
                .contains(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "show=nothing&state=never&unit=%27&kind=x&year=99999&page=-1",
                "page=99999",
                "year=1000",
                "kind=no.such",
                "unit=cbh"
            })
    @DisplayName("take what cannot be read as not written")
    void not_written(String filter) {
        assertThat(open("miljochef", "/deadlines?" + filter)).hasStatusOk();
    }

    @Test
    @DisplayName("hold in the file all that the filter finds, and no more")
    void file() {
        MvcTestResult csv = open("miljochef", "/deadlines/export.csv?show=all&state=late");
        assertThat(csv)
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"tidsfrister-2026-03-02.csv\"");
        assertThat(csv).bodyText().contains("Rutin 02, R §5", "försenat").doesNotContain("dagar kvar");
        assertThat(open("miljochef", "/deadlines/export.xlsx?show=all")).hasStatusOk();
    }

    @Test
    @DisplayName("and the start page take a few statements, as many for much as for little")
    void statements() {
        for (String username : List.of("miljochef", "representant.vs", "chef.abe", "anstalld")) {
            open(username, "/");
            assertThat(statements(username, "/"))
                    .as(username)
                    .hasSizeLessThanOrEqualTo(username.equals("miljochef") ? 10 : 9);
            assertThat(statements(username, "/deadlines")).as(username).hasSizeLessThanOrEqualTo(10);
        }
        assertThat(statements("miljochef", "/deadlines?show=all"))
                .hasSameSizeAs(statements("miljochef", "/deadlines?show=all&unit=vs&state=late"))
                .hasSizeLessThanOrEqualTo(10);
    }

    /** Rights included; without the session and the look-up of this test. */
    private List<String> statements(String username, String path) {
        open(username, path);
        return StatementCount.during(() -> open(username, path)).stream()
                .filter(each -> !each.contains("SPRING_SESSION") && !each.contains("from account where username"))
                .toList();
    }

    private MvcTestResult open(String username, String path) {
        SignedIn reader = jdbc.sql("select id, person_id from account where username = ?")
                .param(username)
                .query((row, n) -> new SignedIn(row.getLong("id"), new PersonId(row.getLong("person_id"))))
                .single();
        return browser.get()
                .uri(path)
                .with(SecurityMockMvcRequestPostProcessors.authentication(
                        UsernamePasswordAuthenticationToken.authenticated(reader, null, AuthorityUtils.NO_AUTHORITIES)))
                .exchange();
    }
}
