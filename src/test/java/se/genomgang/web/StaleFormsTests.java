package se.genomgang.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.genomgang.meeting.AgendaFixture;
import se.genomgang.people.TestAccounts;
import se.genomgang.testing.ApplicationTest;

/**
 * Promise 2 for the forms that are saved by a button: of two who start from the same version the second gets 409 with both texts. Texts race in
 * {@code AgendaRaceTests}; an action's page and a draft of the routine are held to it by their own tests.
 */
@ApplicationTest
class StaleFormsTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext application;

    AgendaFixture school;
    RequestPostProcessor writer;
    RequestPostProcessor administrator;

    @BeforeEach
    void people() {
        school = new AgendaFixture(jdbc);
        writer = TestAccounts.as(school.account(school.representative));
        administrator = TestAccounts.as(TestAccounts.account(application, TestAccounts.freshUsername(), true));
    }

    @Test
    void a_decision() throws Exception {
        String decisions = "/meetings/" + school.meeting + "/points/5/decisions";
        send(
                writer,
                decisions,
                Map.of(
                        "text",
                        "anta planen",
                        "result",
                        "OTHER",
                        "_once",
                        UUID.randomUUID().toString()));
        String decision = decisions + "/"
                + jdbc.sql("select max(id) from decision").query(Long.class).single();
        requireConflict(
                writer,
                decision,
                Map.of("text", "anta en annan plan", "result", "OTHER", "version", "0"),
                Map.of("text", "avslå planen", "result", "OTHER", "version", "0"),
                "anta en annan plan",
                "avslå planen");
    }

    @Test
    void the_day_of_a_meeting() throws Exception {
        requireConflict(
                writer,
                "/meetings/" + school.meeting + "/edit",
                Map.of("date", "2026-03-19", "startsAt", "09:00", "reason", "Sjukdom", "version", "0"),
                Map.of("date", "2026-03-20", "startsAt", "09:00", "reason", "Resa", "version", "0"),
                "2026-03-19",
                "2026-03-20");
    }

    @Test
    void a_person() throws Exception {
        long person = school.person("Ursprung").value();
        String address = UUID.randomUUID() + "@example.org";
        requireConflict(
                administrator,
                "/admin/people/" + person,
                Map.of("givenName", "Först", "familyName", "Sparad", "workEmail", address, "version", "0"),
                Map.of("givenName", "Sedan", "familyName", "Skriven", "workEmail", address, "version", "0"),
                "Först Sparad",
                "Sedan Skriven");
    }

    private void requireConflict(
            RequestPostProcessor who,
            String path,
            Map<String, String> first,
            Map<String, String> second,
            String theirs,
            String mine)
            throws Exception {
        assertThat(send(who, path, first).getStatus()).isEqualTo(302);
        MockHttpServletResponse stale = send(who, path, second);
        assertThat(stale.getStatus()).isEqualTo(409);
        String seen = stale.getContentAsString().replaceAll("<input type=\"hidden\"[^>]*>", "");
        assertThat(seen).contains(theirs, mine);
    }

    private MockHttpServletResponse send(RequestPostProcessor who, String path, Map<String, String> fields)
            throws Exception {
        MockHttpServletRequestBuilder request = post(path).with(who).with(csrf());
        fields.forEach(request::param);
        return mvc.perform(request).andReturn().getResponse();
    }
}
