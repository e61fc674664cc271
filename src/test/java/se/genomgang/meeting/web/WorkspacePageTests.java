package se.genomgang.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.genomgang.meeting.AgendaFixture;
import se.genomgang.meeting.AgendaWork;
import se.genomgang.people.TestAccounts;
import se.genomgang.testing.DatabaseTest;

/** The workspace of a meeting as its readers and writers meet it. */
@DatabaseTest
class WorkspacePageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AgendaWork work;

    AgendaFixture school;
    RequestPostProcessor writer;
    String page;

    @BeforeEach
    void meeting() {
        school = new AgendaFixture(jdbc);
        writer = TestAccounts.as(school.account(school.representative));
        page = "/meetings/" + school.meeting;
    }

    @Test
    void a_writer_finds_a_labelled_field_for_every_text_and_what_remains() throws Exception {
        mvc.perform(get(page).with(writer))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ledningens genomgång")))
                .andExpect(content().string(containsString("Resultat från utvärdering av hur lagar")))
                .andExpect(content().string(containsString("Kvar för protokollet")))
                .andExpect(content().string(containsString("href=\"#dokument\"")))
                .andExpect(content().string(containsString("id=\"dokument\" tabindex=\"-1\"")))
                .andExpect(content().string(containsString("id=\"text-5-CONCLUSION\"")));
        mvc.perform(get(page + "/live?point=5").with(writer))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-live-next")));
        mvc.perform(get(page + "/live?point=99").with(writer)).andExpect(status().isNotFound());
    }

    @Test
    void the_head_reads_without_writing_and_a_stranger_finds_nothing() throws Exception {
        mvc.perform(get(page).with(TestAccounts.as(school.account(school.head))))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("data-autosave"))));
        mvc.perform(get(page).with(TestAccounts.as(school.account(school.stranger()))))
                .andExpect(status().isNotFound());
    }

    @Test
    void an_attendee_reads_no_material_before_it_has_been_sent() throws Exception {
        work.saveText(school.meeting, 5, "MATERIAL", "Hemligt underlag", 0, school.representative);
        RequestPostProcessor attendee = TestAccounts.as(school.account(school.attendee("Maj")));

        mvc.perform(get(page).with(attendee))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Hemligt underlag"))))
                .andExpect(content().string(containsString("/points/5/comments")));
        mvc.perform(get(page + "/points/5/comments").with(attendee))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Hemligt underlag"))));
        mvc.perform(get(page + "/points/5/attachments").with(attendee)).andExpect(status().isForbidden());
        school.sendMaterial();
        mvc.perform(get(page).with(attendee)).andExpect(content().string(containsString("Hemligt underlag")));
    }

    @Test
    void saving_as_one_types_answers_version_and_time_and_a_conflict_both_texts() throws Exception {
        mvc.perform(autosave("Först", 0).with(writer))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.savedAt").value("8.00"));
        mvc.perform(autosave("Sedan", 0).with(writer))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.theirs").value("Först"))
                .andExpect(jsonPath("$.theirsBy").value("Rune Agendasson"))
                .andExpect(jsonPath("$.version").value(1));
        mvc.perform(post(page + "/points/5/texts/CONCLUSION")
                        .param("text", "Sedan")
                        .param("version", "0")
                        .with(csrf())
                        .with(writer))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Först")))
                .andExpect(content().string(containsString("Sedan")));
    }

    @Test
    void a_decision_and_its_action_are_made_in_one_step_and_only_once() throws Exception {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            mvc.perform(post(page + "/points/5/decisions")
                            .param("_once", key)
                            .param("text", "att utse en köldmedieansvarig")
                            .param("result", "ACTION")
                            .param("responsible", school.head.person().toString())
                            .param("dueOn", "2026-05-15")
                            .with(csrf())
                            .with(writer))
                    .andExpect(redirectedUrl(page + "#punkt-5"));
        }
        mvc.perform(get(page).with(writer))
                .andExpect(content().string(containsString("Skolchefen beslutar att")))
                .andExpect(content().string(containsString("2026-05-15")));
        assertThat(jdbc.sql("select count(*) from action where unit_id = " + school.unit)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void an_action_without_responsible_or_day_is_asked_for_with_the_typed_text_kept() throws Exception {
        mvc.perform(post(page + "/points/5/decisions")
                        .param("_once", UUID.randomUUID().toString())
                        .param("text", "utse en köldmedieansvarig")
                        .param("result", "ACTION")
                        .param("other", "finns inte alls")
                        .with(csrf())
                        .with(writer))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("utse en köldmedieansvarig")))
                .andExpect(content().string(containsString("Ingen med det namnet")))
                .andExpect(content().string(containsString("Välj en dag")));
    }

    @Test
    void forms_are_fetched_in_place_and_are_pages_without_scripts() throws Exception {
        for (String tool : List.of("/decisions/new", "/nothing-to-report", "/comments", "/attachments")) {
            mvc.perform(get(page + "/points/4" + tool).with(writer))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("<main")));
            mvc.perform(get(page + "/points/4" + tool)
                            .header("HX-Request", "true")
                            .with(writer))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("<main"))));
        }
    }

    @Test
    void nothing_to_report_without_a_reason_is_asked_for_again() throws Exception {
        mvc.perform(post(page + "/points/4/nothing-to-report")
                        .param("text", "")
                        .with(csrf())
                        .with(writer))
                .andExpect(status().is(422));
        mvc.perform(post(page + "/points/4/nothing-to-report")
                        .param("text", "Inga klagomål.")
                        .with(csrf())
                        .with(writer))
                .andExpect(redirectedUrl(page + "#punkt-4"));
    }

    @Test
    void hostile_text_is_shown_as_text() throws Exception {
        String hostile = "**fet** [länk](javascript:alert(1)) ${7919*7} [[${7919*7}]]\n\n<script>alert(1)</script>";
        work.saveText(school.meeting, 5, "MATERIAL", hostile, 0, school.representative);
        work.saveText(school.meeting, 5, "CONCLUSION", hostile, 0, school.representative);

        mvc.perform(get(page).with(writer))
                .andExpect(status().isOk())
                .andExpect(header().exists("Content-Security-Policy"))
                .andExpect(content().string(not(containsString("<script>alert"))))
                .andExpect(content().string(not(containsString("href=\"javascript"))))
                .andExpect(content().string(not(containsString("55433"))))
                .andExpect(content().string(containsString("<strong>fet</strong>")));
    }

    private MockHttpServletRequestBuilder autosave(String text, int version) {
        return post(page + "/points/5/texts/CONCLUSION")
                .header("X-Autosave", "1")
                .param("text", text)
                .param("version", Integer.toString(version))
                .with(csrf());
    }
}
