package se.genomgang.action.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
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
import se.genomgang.action.ActionId;
import se.genomgang.action.ActionSetting;
import se.genomgang.action.Actions;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;
import se.genomgang.testing.DatabaseTest;

@DatabaseTest
@DisplayName("The pages of actions")
class ActionPagesTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Actions actions;

    @Autowired
    private JdbcClient jdbc;

    private ActionSetting setting;
    private UnitId unit;
    private String code;
    private PersonId responsible;
    private PersonId representative;
    private PersonId stranger;

    @BeforeEach
    void unit_with_people() {
        setting = new ActionSetting(jdbc);
        unit = setting.unit();
        code = setting.code(unit);
        responsible = setting.person("Åsa", "Ansvarig");
        representative = setting.person("Rut", "Representant");
        stranger = setting.person("Sten", "Annan");
        setting.appoint(representative, "management-representative", unit);
    }

    @Test
    void the_list_shows_the_most_late_first_with_a_word_for_how_it_stands() {
        open("2026-03-20", true);
        open("2026-02-27", true);
        open("2026-03-02", true);
        String page = page("/actions?show=all&unit=" + code, stranger);
        assertThat(standings(page))
                .containsExactly("Försenad 3 dagar", "Öppen, sista dagen i dag", "Öppen, 18 dagar kvar");
        assertThat(page).contains("status-late").contains("status-soon").contains("2026-2");
    }

    @Test
    void my_own_actions_are_shown_first_of_all() {
        open("2026-03-20", true);
        assertThat(standings(page("/actions", responsible))).hasSize(1);
        assertThat(page("/actions", stranger)).contains("Du har inga öppna åtgärder.");
    }

    @Test
    void an_action_of_a_draft_protocol_is_seen_by_its_unit_and_the_one_responsible_only() {
        ActionId draft = open("2026-03-20", false);
        for (PersonId reader : List.of(responsible, representative)) {
            assertThat(request(get("/actions/" + draft), reader)).hasStatusOk();
            assertThat(standings(page("/actions?show=all&unit=" + code, reader)))
                    .hasSize(1);
        }
        assertThat(request(get("/actions/" + draft), stranger)).hasStatus(404);
        assertThat(standings(page("/actions?show=all&unit=" + code, stranger))).isEmpty();
        publish(draft);
        assertThat(request(get("/actions/" + draft), stranger)).hasStatusOk();
    }

    @Test
    void an_auditor_sees_what_is_published_and_each_view_is_logged() {
        var auditor = setting.person("Eva", "Revisor");
        jdbc.sql(
                        """
                        insert into appointment (person_id, function_code, unit_id, single, from_on, appointed_at)
                        select :person, 'auditor', id, false, '2025-01-01', '2025-01-01T08:00Z' from unit where code = 'central'""")
                .param("person", auditor.value())
                .update();
        assertThat(request(get("/actions/" + open("2026-03-20", false)), auditor))
                .hasStatus(404);
        assertThat(request(get("/actions/" + open("2026-03-20", true)), auditor))
                .hasStatusOk();
    }

    @Test
    void one_action_tells_who_when_where_it_was_decided_and_what_has_happened() {
        String page = page("/actions/" + open("2026-03-14", true), stranger);
        assertThat(page)
                .contains("Åtgärd 2026-1", "Byt till återbrukade möbler", "Åsa Ansvarig", "Öppen, 12 dagar kvar")
                .contains("den 14 mars 2026", "Ledningens genomgång 1-2026, § 5", "/meetings/1#punkt-5")
                .contains("Beslutad och öppnad")
                .doesNotContain("Ändra åtgärden");
    }

    @Test
    void both_languages_say_the_same() {
        String page = page("/actions/" + open("2026-02-27", true), stranger, "en");
        assertThat(page).contains("Action 2026-1", "Overdue by 3 days", "Decided and opened");
        assertThat(page("/actions?show=all&unit=" + code, stranger, "en")).contains("Overdue by 3 days");
    }

    @Test
    void the_representative_changes_a_draft_action() {
        ActionId draft = open("2026-03-20", false);
        assertThat(page("/actions/" + draft, representative)).contains("Ändra åtgärden");
        assertThat(page("/actions/" + draft + "/edit", representative)).contains("Åsa Ansvarig &lt;");
        assertThat(change(draft, representative, "Nya ord", "2026-04-01", 0)).hasRedirectedUrl("/actions/" + draft);
        assertThat(page("/actions/" + draft, representative))
                .contains("Nya ord", "den 1 april 2026", "Ändrad: klar senast 2026-04-01 i stället för 2026-03-20");
    }

    @Test
    void what_cannot_be_saved_is_said_at_the_field_and_the_typed_text_is_kept() {
        ActionId draft = open("2026-03-20", false);
        assertThat(change(draft, representative, "Nya ord", "2026-01-01", 0))
                .hasStatus(422)
                .bodyText()
                .contains("Nya ord", "Dagen kan inte ligga före beslutet");
        assertThat(change(draft, representative, "", "2026-04-01", 0)).hasStatus(422);
        assertThat(change(draft, representative, "Ord", "igår", 0)).hasStatus(422);
    }

    @Test
    void others_may_not_change_it_and_nobody_may_once_it_is_published() {
        ActionId draft = open("2026-03-20", false);
        assertThat(change(draft, responsible, "Ord", "2026-04-01", 0)).hasStatus(403);
        assertThat(request(get("/actions/" + draft + "/edit"), responsible)).hasStatus(403);
        assertThat(change(draft, stranger, "Ord", "2026-04-01", 0)).hasStatus(404);
        publish(draft);
        assertThat(change(draft, representative, "Ord", "2026-04-01", 1)).hasStatus(409);
        assertThat(change(draft, stranger, "Ord", "2026-04-01", 1)).hasStatus(403);
    }

    @Test
    void a_change_made_on_what_another_has_changed_is_answered_with_both_texts() {
        ActionId draft = open("2026-03-20", false);
        change(draft, representative, "Den första", "2026-04-01", 0);
        assertThat(change(draft, representative, "Den andra", "2026-04-01", 0))
                .hasStatus(409)
                .bodyText()
                .contains("Den första", "Den andra");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "show=%C3%A5&state=x&unit=%27&year=99999999999&q=%25_%5C&after=x",
                "after=open.2026-99-99.1",
                "after=open.2026-03-31.9223372036854775808",
                "q=%F0%9F%93%8E%E2%80%AE%3Cscript%3Ealert(1)%3C/script%3E&show=all",
                "year=-1&unit=../../etc",
                "show=all&state=all&after=cancelled.0000-01-01.0"
            })
    void an_address_that_makes_no_sense_still_gives_a_page(String query) {
        MvcTestResult answer = request(
                get(java.net.URI.create("/actions?"
                        + query.replace("<", "%3C").replace(">", "%3E").replace("'", "%27"))),
                stranger);
        assertThat(answer).hasStatusOk().bodyText().doesNotContain("<script>alert");
    }

    private ActionId open(String dueOn, boolean published) {
        LocalDate due = LocalDate.parse(dueOn);
        return actions.open(ActionSetting.open(unit, responsible, due, published), representative);
    }

    private void publish(ActionId id) {
        long origin = jdbc.sql("select origin_id from action where id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
        actions.publish("decision", List.of(origin), new Subject("protocol", 1), representative);
    }

    private MvcTestResult change(ActionId id, PersonId by, String words, String dueOn, int version) {
        return request(
                post("/actions/" + id)
                        .with(csrf())
                        .param("description", words)
                        .param("kind", "CORRECTIVE")
                        .param("responsible", "Åsa Ansvarig <" + email(responsible) + ">")
                        .param("dueOn", dueOn)
                        .param("version", String.valueOf(version)),
                by);
    }

    private String email(PersonId person) {
        return jdbc.sql("select work_email from person where id = :id")
                .param("id", person.value())
                .query(String.class)
                .single();
    }

    private String page(String address, PersonId reader) {
        return page(address, reader, "sv");
    }

    private String page(String address, PersonId reader, String language) {
        var answer = request(get(address).cookie(new Cookie("language", language)), reader);
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult request(MockHttpServletRequestBuilder request, PersonId reader) {
        return browser.perform(request.with(setting.as(reader)));
    }

    private static List<String> standings(String page) {
        return Pattern.compile("class=\"status [^>]*>([^<]*)<")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
