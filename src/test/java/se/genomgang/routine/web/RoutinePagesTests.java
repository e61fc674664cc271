package se.genomgang.routine.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import se.genomgang.kernel.PersonId;
import se.genomgang.routine.RoutineSetting;
import se.genomgang.testing.DatabaseTest;
import se.genomgang.testing.StatementCount;

@DatabaseTest
@DisplayName("The pages of the routine")
class RoutinePagesTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    private RoutineSetting setting;
    private PersonId manager;
    private PersonId coordinator;
    private PersonId anyone;

    @BeforeEach
    void people() {
        setting = new RoutineSetting(jdbc);
        manager = setting.appointed("Mira", "environmental-manager");
        coordinator = setting.appointed("Sam", "sustainability-coordinator");
        anyone = setting.person("Ann", "Stad");
    }

    @Test
    @DisplayName(
            "Everyone signed in reads the rules in force as sentences, each with shall or should and its source (R §5)")
    void rules_as_sentences() {
        assertThat(text("/routine", anyone))
                .contains(
                        "Alla enheter Mötet ska hållas en gång om året. Källa: R §5",
                        "Skolor och verksamhetsstöd Mötet ska hållas i februari–mars. Källa: R §5",
                        "Centralt Mötet ska hållas i april. Källa: R §5",
                        "Skolor och verksamhetsstöd Mötet bör hållas senast den 31 oktober. Källa: R §5",
                        "Kallelsen ska skickas i god tid, minst 14 dagar före mötet. Källa: R §5 · produktens förval",
                        "Underlaget bör skickas till deltagarna minst 7 dagar före mötet. Källa: R §5",
                        "Minst skolchef, administrativ chef och miljöombud ska delta. Källa: R §5",
                        "Protokollet ska ha kommit in senast den 31 mars. Mottagare: hållbarhetschef. Källa: R §5",
                        "Centralt Ingen sista dag är satt för protokollet.",
                        "Punkterna 1, 2, 3, 13, 14 och 15 ska alltid tas upp.",
                        "Öppna avvikelser från miljörevisioner och lagrevisioner ska följas upp, också när punkten inte har valts. Källa: R §5")
                .contains("Ny rutin", "2014-09-03", "2015-03-27", "2024-04-17")
                .doesNotContain("Ändra utkastet", "Nytt utkast härifrån");
    }

    @Test
    @DisplayName("The same in English")
    void in_english() {
        assertThat(text("/routine", anyone, "en"))
                .contains(
                        "Schools and operations support The meeting shall be held in February–March. Source: R §5",
                        "The material should be sent to those who attend at least 7 days before the meeting.",
                        "At least the head of school, administrative manager and environmental representative shall attend.",
                        "Results of internal and external audits");
    }

    @Test
    @DisplayName("Rules that cannot both be met and last days off work are told of: 31 October 2026 is a Saturday")
    void remarks() {
        assertThat(text("/routine", anyone))
                .contains(
                        "mötet får hållas den 31 mars, samma dag som protokollet ska vara framme",
                        "den 31 oktober 2026, infaller på en lördag",
                        "den 31 oktober 2027, infaller på en söndag");
    }

    @Test
    @DisplayName("The draft 2024 shows what changes against version 02")
    void what_changes() {
        assertThat(text("/routine/2024", anyone))
                .contains(
                        "Det här är ett utkast",
                        "Vad som ändras mot version 02",
                        "Skolor och verksamhetsstöd Mötet ska hållas i februari–mars. Mötet ska hållas i mars.",
                        "Följer upp beslutade åtgärder och mål Utvärderar miljöledningssystemet och fattar beslut");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "01", "02", "2024"})
    @DisplayName("Every version has its page")
    void every_version(String code) {
        assertThat(request(get("/routine/" + code), anyone)).hasStatusOk();
    }

    @Test
    @DisplayName("A page of the routine takes few statements; what is in force is read once and kept after that")
    void statements() {
        // nothing is kept here, where every transaction is rolled back: five of them read version 02
        assertThat(StatementCount.during(() -> text("/routine", anyone)).size()).isLessThanOrEqualTo(8 + 5);
        assertThat(StatementCount.during(() -> text("/routine/2024", anyone)).size())
                .isLessThanOrEqualTo(13 + 5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/edit",
                "/edit/line",
                "/edit/record",
                "/edit/kinds",
                "/edit/kinds/spring-review",
                "/edit/kinds/spring-review/description",
                "/edit/kinds/spring-review/schedules/SCHOOL",
                "/edit/kinds/spring-review/schedules/DEPARTMENT",
                "/edit/kinds/spring-review/points",
                "/edit/kinds/spring-review/points/changes",
                "/copy"
            })
    @DisplayName("The manager and the coordinator open every form of a draft, others are refused")
    void forms(String path) {
        assertThat(request(get("/routine/2024" + path), manager)).hasStatusOk();
        assertThat(request(get("/routine/2024" + path), coordinator)).hasStatusOk();
        assertThat(request(get("/routine/2024" + path), anyone)).hasStatus(403);
    }

    @Test
    @DisplayName("Only the manager opens the form that puts a draft in force")
    void in_force_form() {
        assertThat(request(get("/routine/2024/edit/in-force"), manager)).hasStatusOk();
        assertThat(request(get("/routine/2024/edit/in-force"), coordinator)).hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/routine/nope",
                "/routine/nope/edit",
                "/routine/2024/edit/kinds/nope",
                "/routine/2024/edit/kinds/spring-review/points/nope"
            })
    @DisplayName("What there is not is not found")
    void absent(String path) {
        assertThat(request(get(path), manager)).hasStatus(404);
    }

    @Test
    @DisplayName("A version in force has no forms: 409 says to start a draft from it")
    void in_force_has_no_forms() {
        assertThat(request(get("/routine/02/edit"), manager)).hasStatus(409);
    }

    @Test
    @DisplayName("A draft is started, its schedule edited, and put in force; a double post makes one draft")
    void from_copy_to_force() {
        UUID key = UUID.randomUUID();
        for (int time = 0; time < 2; time++) {
            assertThat(send(
                            "/routine/02/copy",
                            manager,
                            "_once",
                            key.toString(),
                            "code",
                            "t-03",
                            "dated",
                            "2026-03-02",
                            "changeSv",
                            "Prov",
                            "changeEn",
                            "Trial"))
                    .hasRedirectedUrl("/routine/t-03/edit");
        }
        assertThat(saveSchedule("15", "3")).hasRedirectedUrl("/routine/t-03/edit/kinds/review");
        assertThat(text("/routine/t-03", anyone)).contains("Mötet bör hållas mellan den 1 februari och den 15 mars.");
        assertThat(send("/routine/t-03/edit/in-force", manager, "version", version("t-03"), "from", "2026-03-01"))
                .hasStatus(422)
                .bodyText()
                .contains("Dagen har passerat");
        assertThat(send("/routine/t-03/edit/in-force", manager, "version", version("t-03"), "from", "2026-03-02"))
                .hasRedirectedUrl("/routine/t-03");
        assertThat(text("/routine", anyone)).contains("Version t-03");
    }

    @Test
    @DisplayName("What cannot be is said at the field, and what was typed stays")
    void invalid() {
        start();
        assertThat(saveSchedule("30", "4", "fromDay", "5"))
                .hasStatus(422)
                .bodyText()
                .contains("Den sista dagen ligger före den första", "value=\"30\"");
        assertThat(saveSchedule("31", "")).hasStatus(422);
        assertThat(saveSchedule("31", "2")).hasStatus(422).bodyText().contains("Den dagen finns inte");
        assertThat(saveSchedule("31", "3", "window", "OFF")).hasStatus(422);
        assertThat(saveSchedule("31", "3", "functions", "' or 1=1")).hasStatus(422);
    }

    @Test
    @DisplayName("Of two who edit the same point one wins; the other gets 409 with both texts")
    void conflict() {
        start();
        String version = version("t-03");
        assertThat(savePoint(version, "Först sparad")).hasStatus3xxRedirection();
        assertThat(savePoint(version, "Sedan skriven"))
                .hasStatus(409)
                .bodyText()
                .contains("Först sparad", "Sedan skriven", "Mira Test", "value=\"" + version("t-03") + "\"");
    }

    @Test
    @DisplayName("A button pressed on a page that is no longer right changes nothing and says who was first")
    void overtaken_button() {
        start();
        String version = version("t-03");
        savePoint(version, "Först sparad");
        assertThat(send(
                        "/routine/t-03/edit/kinds/review/points/policy/place",
                        manager,
                        "version",
                        version,
                        "step",
                        "-1"))
                .hasStatus(409)
                .bodyText()
                .contains("Mira Test");
        assertThat(send("/routine/t-03/edit/record", manager, "version", version, "ADJUSTMENT", "OFF"))
                .hasStatus(409)
                .bodyText()
                .contains("Protokollet ska justeras innan det lämnas in.");
        assertThat(version("t-03")).isEqualTo(String.valueOf(Integer.parseInt(version) + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/edit/line", "/edit/kinds", "/edit/kinds/review/description", "/edit/kinds/review/points"})
    @DisplayName("A post with nothing or nonsense in it is answered with the form")
    void nonsense(String path) {
        start();
        assertThat(send(
                        "/routine/t-03" + path,
                        manager,
                        "_once",
                        UUID.randomUUID().toString()))
                .hasStatus(422);
        assertThat(send(
                        "/routine/t-03" + path,
                        manager,
                        "_once",
                        UUID.randomUUID().toString(),
                        "version",
                        "99999999999999999999",
                        "nature",
                        "x",
                        "dated",
                        "0000-99-99",
                        "titleSv",
                        "<script>alert(1)</script>",
                        "prompts[0].sv",
                        "${7*7}"))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("<script>alert");
    }

    @Test
    @DisplayName("A point is moved by its buttons, and its questions are saved with it")
    void points() {
        start();
        assertThat(send(
                        "/routine/t-03/edit/kinds/review/points/policy/place",
                        manager,
                        "version",
                        version("t-03"),
                        "step",
                        "-1"))
                .hasStatus3xxRedirection();
        assertThat(send(
                        "/routine/t-03/edit/kinds/review/points/policy",
                        manager,
                        "version",
                        version("t-03"),
                        "titleSv",
                        "Policyn",
                        "titleEn",
                        "The policy",
                        "inclusion",
                        "OPTIONAL",
                        "prompts[0].sv",
                        "Stämmer den än?",
                        "prompts[0].en",
                        "Is it still right?",
                        "prompts[0].source",
                        "P §9"))
                .hasStatus3xxRedirection();
        assertThat(text("/routine/t-03", anyone)).contains("9 Policyn", "Stämmer den än?", "P §9");
    }

    @Test
    @DisplayName("Nobody else saves, and nothing changes when they try")
    void denied() {
        start();
        for (String path : List.of("/edit/line", "/edit/deletion", "/edit/in-force", "/edit/kinds/review/deletion")) {
            assertThat(send("/routine/t-03" + path, anyone, "version", version("t-03"), "from", "2026-04-01"))
                    .hasStatus(403);
        }
        assertThat(send("/routine/t-03/edit/in-force", coordinator, "version", version("t-03"), "from", "2026-04-01"))
                .hasStatus(403);
        assertThat(send("/routine/t-03/edit/deletion", coordinator, "version", version("t-03")))
                .hasRedirectedUrl("/routine");
    }

    private void start() {
        send(
                "/routine/02/copy",
                manager,
                "_once",
                UUID.randomUUID().toString(),
                "code",
                "t-03",
                "dated",
                "2026-03-02",
                "changeSv",
                "Prov",
                "changeEn",
                "Trial");
    }

    private MvcTestResult savePoint(String version, String title) {
        return send(
                "/routine/t-03/edit/kinds/review/points/policy",
                manager,
                "version",
                version,
                "titleSv",
                title,
                "titleEn",
                "Title",
                "inclusion",
                "MANDATORY");
    }

    private MvcTestResult saveSchedule(String toDay, String toMonth, String... more) {
        MockHttpServletRequestBuilder request = post("/routine/t-03/edit/kinds/review/schedules/SCHOOL")
                .param("version", version("t-03"))
                .param("occurrence", "SHALL")
                .param("toDay", toDay)
                .param("toMonth", toMonth)
                .param("attendance", "SHALL");
        boolean own = List.of(more).contains("fromDay");
        request.param("fromDay", own ? "5" : "1").param("fromMonth", own ? "5" : "2");
        request.param("window", List.of(more).contains("window") ? "OFF" : "SHOULD");
        request.param("functions", List.of(more).contains("functions") ? more[1] : "head-of-school");
        return request(request.with(csrf()), manager);
    }

    private MvcTestResult send(String path, PersonId person, String... fields) {
        MockHttpServletRequestBuilder request = post(path).with(csrf());
        for (int index = 0; index < fields.length; index += 2) {
            request.param(fields[index], fields[index + 1]);
        }
        return request(request, person);
    }

    private String version(String code) {
        return jdbc.sql("select version from routine_version where code = ?")
                .param(code)
                .query(String.class)
                .single();
    }

    private String text(String path, PersonId reader) {
        return text(path, reader, "sv");
    }

    /** The words of the page as they are read, without markup. */
    private String text(String path, PersonId reader, String language) {
        MvcTestResult answer = request(get(path).cookie(new Cookie("language", language)), reader);
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceAll("(?s)<svg.*?</svg>", " ")
                .replaceAll("<strong[^>]*>|</strong>", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .replaceAll(" +", " ");
    }

    private MvcTestResult request(MockHttpServletRequestBuilder request, PersonId reader) {
        return browser.perform(request.with(setting.as(reader)));
    }
}
