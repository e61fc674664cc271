package se.genomgang.finding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import se.genomgang.action.ActionSetting;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;
import se.genomgang.testing.DatabaseTest;
import se.genomgang.testing.StatementCount;

@DatabaseTest
@DisplayName("The pages of findings")
class FindingPagesTests {

    private static final String TITLE = "Kemikalieförteckningen är inte uppdaterad";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    private ActionSetting setting;
    private UnitId unit;
    private String code;
    private PersonId representative;
    private PersonId stranger;

    @BeforeEach
    void unit_with_people() {
        setting = new ActionSetting(jdbc);
        unit = setting.unit();
        code = setting.code(unit);
        representative = setting.person("Rut", "Representant");
        stranger = setting.person("Sten", "Annan");
        setting.appoint(representative, "management-representative", unit);
        setting.appoint(stranger, "management-representative", setting.unit());
    }

    @Test
    void a_finding_is_entered_and_shown_with_what_it_needs_before_it_is_closed() {
        String page = read(register("NONCONFORMITY", TITLE), representative);
        assertThat(page)
                .contains(TITLE, "Orsak saknas", "Korrigering saknas", "Åtgärder återstår", "Verkan är inte visad");
    }

    @Test
    void a_form_with_faults_comes_back_as_422_with_what_was_typed() {
        MvcTestResult again = send(
                "/findings",
                representative,
                Map.of("unit", code, "kind", "COMPLAINT", "title", "Oljud", "foundOn", "2030-01-01", "source", ""));
        assertThat(again).hasStatus(422);
        assertThat(body(again)).contains("Oljud", "Dagen har inte varit ännu.");
        assertThat(send(
                        "/findings",
                        representative,
                        Map.of("unit", code, "kind", "COMPLAINT", "title", "Oljud", "foundOn", "2026-02-02")))
                .hasStatus(422);
    }

    @Test
    void sending_a_form_twice_enters_one_finding() {
        String key = UUID.randomUUID().toString();
        String first = location(send("/findings", representative, fields("OBSERVATION", TITLE, key)));
        assertThat(location(send("/findings", representative, fields("OBSERVATION", TITLE, key))))
                .isEqualTo(first);
    }

    @Test
    void two_who_word_cause_and_correction_at_once_are_shown_both_texts() {
        String finding = register("NONCONFORMITY", TITLE);
        assertThat(send(finding + "/analysis", representative, Map.of("cause", "Den första orsaken", "version", "0")))
                .hasStatus3xxRedirection();
        MvcTestResult stale =
                send(finding + "/analysis", representative, Map.of("cause", "Den andra orsaken", "version", "0"));
        assertThat(stale).hasStatus(409);
        assertThat(body(stale)).contains("Den första orsaken", "Den andra orsaken");
    }

    @Test
    void a_step_that_is_too_early_is_refused_in_the_domains_words() {
        String finding = register("NONCONFORMITY", TITLE);
        assertThat(browser.perform(get(finding + "/closure").with(setting.as(representative))))
                .hasStatus(409)
                .bodyText()
                .contains("Orsaken är inte dokumenterad.");
        assertThat(browser.perform(get(finding + "/check").with(setting.as(representative))))
                .hasStatus(409)
                .bodyText()
                .contains("Ingen åtgärd är gjord.");
    }

    @Test
    void the_list_is_filtered_by_its_address_and_hides_other_units() {
        register("NONCONFORMITY", TITLE);
        register("SUGGESTION", "Återbruka möbler");
        assertThat(read("/findings?kind=suggestion", representative))
                .contains("Återbruka möbler")
                .doesNotContain(TITLE);
        assertThat(read("/findings?q=kemikalie&unit=" + code, representative)).contains(TITLE);
        assertThat(read("/findings?q=100%25_", representative)).contains("Inget passar urvalet.");
        assertThat(read("/findings?unit=" + code + "&state=all", stranger))
                .doesNotContain(TITLE)
                .contains("Inget passar urvalet.");
        assertThat(read("/units/" + code, stranger)).doesNotContain(TITLE, "Öppna avvikelser");
        assertThat(read("/units/" + code, representative)).contains(TITLE, "Öppna avvikelser");
    }

    @Test
    void the_file_holds_exactly_what_the_list_shows_and_no_formula() {
        register("NONCONFORMITY", "=HYPERLINK(\"http://exempel\")");
        register("SUGGESTION", "Återbruka möbler");
        String file = read("/findings/export.csv?kind=nonconformity&unit=" + code, representative);
        assertThat(file)
                .startsWith("\uFEFFEnhet;Nummer;")
                .contains("'=HYPERLINK")
                .doesNotContain("Återbruka");
        assertThat(file.lines()).hasSize(2);
        assertThat(read("/findings/export.csv?state=all&unit=" + code, stranger).lines())
                .hasSize(1);
    }

    @Test
    void an_action_leads_back_to_its_finding_only_those_who_see_it() {
        String finding = register("NONCONFORMITY", TITLE);
        PersonId doer = setting.person("Dag", "Görare" + code);
        assertThat(send(
                        finding + "/actions",
                        representative,
                        Map.of(
                                "description",
                                "Utse kemikalieansvariga",
                                "responsible",
                                "Görare" + code,
                                "dueOn",
                                "2026-05-01",
                                "kind",
                                "CORRECTIVE")))
                .hasStatus3xxRedirection();
        long action = jdbc.sql("select max(id) from action where responsible_id = ?")
                .param(doer.value())
                .query(Long.class)
                .single();
        assertThat(read("/actions/" + action, stranger))
                .contains("Avvikelse 2026-1")
                .doesNotContain(finding, TITLE);
        assertThat(read("/actions/" + action, representative)).contains("href=\"" + finding + "\"");
        assertThat(read("/actions?show=all&unit=" + code, stranger))
                .contains("Avvikelse 2026-1")
                .doesNotContain(finding + "\"");
        assertThat(read(finding, doer)).contains(TITLE);
    }

    @Test
    void the_representative_is_asked_for_the_cause_and_for_the_closing() {
        assertThat(read("/", representative)).doesNotContain("Skriv orsaken");
        register("NONCONFORMITY", TITLE);
        assertThat(read("/", representative)).contains("Skriv orsaken till avvikelse 2026-1");
    }

    @Test
    void an_audit_is_entered_and_lists_what_it_found() {
        String audit = location(send(
                "/audits",
                representative,
                Map.of(
                        "kind",
                        "INTERNAL",
                        "unit",
                        code,
                        "scope",
                        "Kemikalier",
                        "auditor",
                        "Ett team",
                        "from",
                        "2026-02-02",
                        "to",
                        "2026-02-03")));
        Map<String, String> found = new java.util.HashMap<>(
                fields("NONCONFORMITY", TITLE, UUID.randomUUID().toString()));
        found.put("audit", audit.replace("/audits/", ""));
        assertThat(location(send("/findings", representative, found))).startsWith("/findings/");
        assertThat(read(audit, representative)).contains("Kemikalier", TITLE);
        assertThat(browser.perform(get(audit).with(setting.as(stranger)))).hasStatus(404);
        MvcTestResult stale = send(
                audit,
                representative,
                Map.of(
                        "kind",
                        "INTERNAL",
                        "scope",
                        "Avfall",
                        "auditor",
                        "Ett team",
                        "from",
                        "2026-02-02",
                        "to",
                        "2026-02-03",
                        "version",
                        "7"));
        assertThat(stale).hasStatus(409);
        assertThat(body(stale)).contains("Kemikalier", "Avfall");
        assertThat(read("/audits?year=2026", representative)).contains("Kemikalier");
    }

    @Test
    void no_page_asks_the_database_more_the_more_there_is() {
        String finding = register("NONCONFORMITY", TITLE);
        List<String> pages = List.of("/findings", finding, "/audits", "/units/" + code, "/");
        pages.forEach(page -> read(page, representative));
        List<Integer> before =
                pages.stream().map(page -> statements(page).size()).toList();
        for (int i = 0; i < 15; i++) {
            register("OBSERVATION", "Iakttagelse " + i);
            send(
                    finding + "/actions",
                    representative,
                    Map.of(
                            "description",
                            "Åtgärd " + i,
                            "responsible",
                            mail(representative),
                            "dueOn",
                            "2026-05-01",
                            "kind",
                            "CORRECTIVE"));
        }
        read(finding, representative);
        assertThat(pages.stream().map(page -> statements(page).size()).toList()).isEqualTo(before);
        assertThat(before.subList(0, 3)).allMatch(count -> count <= 10);
    }

    private List<String> statements(String page) {
        return StatementCount.during(() -> read(page, representative));
    }

    private String mail(PersonId person) {
        return jdbc.sql("select work_email from person where id = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }

    private String register(String kind, String title) {
        return location(send(
                "/findings",
                representative,
                fields(kind, title, UUID.randomUUID().toString())));
    }

    private Map<String, String> fields(String kind, String title, String key) {
        return Map.of("unit", code, "kind", kind, "title", title, "foundOn", "2026-02-10", "_once", key);
    }

    private MvcTestResult send(String path, PersonId who, Map<String, String> fields) {
        MockHttpServletRequestBuilder request = post(path).with(setting.as(who)).with(csrf());
        fields.forEach(request::param);
        if (!fields.containsKey("_once")) {
            request.param("_once", UUID.randomUUID().toString());
        }
        return browser.perform(request);
    }

    private String read(String path, PersonId who) {
        MvcTestResult answer = browser.perform(get(java.net.URI.create(path)).with(setting.as(who)));
        assertThat(answer).as(path).hasStatusOk();
        return body(answer);
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String location(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }
}
