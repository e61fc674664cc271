package se.genomgang.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.HtmlUtils;
import se.genomgang.attachment.SampleFiles;
import se.genomgang.meeting.AgendaFixture;
import se.genomgang.people.TestAccounts;
import se.genomgang.testing.ApplicationTest;

/** Promise 3: a form sent twenty times at once creates one thing, and all twenty answers lead to it. */
@ApplicationTest
class DoubleSubmitTests {

    private static final int POSTS = 20;
    private static final Pattern ACCEPTED = Pattern.compile("name=\"accepted\" value=\"([^\"]*)\"");

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext application;

    final ExecutorService browsers = Executors.newFixedThreadPool(POSTS);

    AgendaFixture school;
    RequestPostProcessor representative;
    RequestPostProcessor head;
    RequestPostProcessor administrator;
    String code;

    /** A form filled in, and the question that counts what has come of it. */
    private record Form(Supplier<AbstractMockHttpServletRequestBuilder<?>> request, String count) {}

    @BeforeEach
    void people() {
        administrator = TestAccounts.as(TestAccounts.account(application, TestAccounts.freshUsername(), true));
        school();
    }

    private void school() {
        school = new AgendaFixture(jdbc);
        representative = TestAccounts.as(school.account(school.representative));
        head = TestAccounts.as(school.account(school.head));
        code = jdbc.sql("select code from unit where id = ?")
                .param(school.unit.value())
                .query(String.class)
                .single();
    }

    @AfterEach
    void goHome() {
        browsers.shutdownNow();
    }

    @Test
    void sixteen_forms_sent_twenty_times_at_once_create_sixteen_things() throws Exception {
        send(16);
    }

    @Test
    @Tag("endurance")
    void five_hundred_forms_sent_twenty_times_at_once_create_five_hundred_things() throws Exception {
        send(500);
    }

    private void send(int forms) throws Exception {
        long keysBefore = count("select count(*) from submission");
        long created = 0;
        for (int i = 0; i < forms; i++) {
            if (i % 8 == 7) {
                school();
            }
            Form form = form(i, UUID.randomUUID().toString());
            long before = count(form.count());
            String key = UUID.randomUUID().toString();
            Set<String> places = new HashSet<>();
            for (MockHttpServletResponse answer :
                    atOnce(() -> form.request().get().param("_once", key))) {
                assertThat(answer.getStatus())
                        .as(form.count() + answer.getContentAsString())
                        .isEqualTo(302);
                places.add(String.valueOf(answer.getRedirectedUrl()));
            }
            assertThat(places).as(form.count()).hasSize(1);
            assertThat(count(form.count()) - before).as(form.count()).isEqualTo(1);
            created++;
        }
        assertThat(count("select count(*) from submission") - keysBefore).isEqualTo(created);
        System.out.printf("%d forms × %d posts at once: %d things created%n", forms, POSTS, created);
    }

    private List<MockHttpServletResponse> atOnce(Supplier<AbstractMockHttpServletRequestBuilder<?>> request)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(POSTS);
        Callable<MockHttpServletResponse> browser = () -> {
            start.await();
            return mvc.perform(request.get()).andReturn().getResponse();
        };
        List<Future<MockHttpServletResponse>> sent = new ArrayList<>();
        for (int i = 0; i < POSTS; i++) {
            sent.add(browsers.submit(browser));
        }
        List<MockHttpServletResponse> answers = new ArrayList<>();
        for (Future<MockHttpServletResponse> each : sent) {
            answers.add(each.get());
        }
        return answers;
    }

    private Form form(int i, String unique) throws Exception {
        return switch (i % 8) {
            case 0 -> plan();
            case 1 -> decision(unique);
            case 2 -> guest(unique);
            case 3 -> upload(unique);
            case 4 -> person(unique);
            case 5 -> appointment();
            case 6 -> point(unique);
            default -> comment(unique);
        };
    }

    /** In a year where the unit meets already, which it is warned of and accepts. */
    private Form plan() throws Exception {
        String page = mvc.perform(get("/meetings/new")
                        .param("unit", code)
                        .param("kind", "review")
                        .param("date", "2026-03-25")
                        .with(representative))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher accepted = ACCEPTED.matcher(page);
        assertThat(accepted.find()).isTrue();
        return new Form(
                () -> post("/meetings")
                        .param("unit", code)
                        .param("kind", "review")
                        .param("date", "2026-03-25")
                        .param("startsAt", "09:00")
                        .param("accepted", HtmlUtils.htmlUnescape(accepted.group(1)))
                        .with(representative)
                        .with(csrf()),
                "select count(*) from meeting where unit_id = " + school.unit);
    }

    private Form decision(String unique) {
        return new Form(
                () -> post("/meetings/" + school.meeting + "/points/3/decisions")
                        .param("text", "anta planen " + unique)
                        .param("result", "ACTION")
                        .param("description", unique)
                        .param("responsible", school.head.person().toString())
                        .param("dueOn", "2026-06-30")
                        .with(representative)
                        .with(csrf()),
                "select count(*) from decision d join action a on a.origin_type = 'decision' and a.origin_id = d.id"
                        + " where a.description = '" + unique + "'");
    }

    private Form guest(String unique) {
        return new Form(
                () -> post("/meetings/" + school.meeting + "/participants/guests")
                        .param("name", unique)
                        .with(representative)
                        .with(csrf()),
                "select count(*) from participant where name = '" + unique + "'");
    }

    private Form upload(String unique) {
        var file = new MockMultipartFile("file", unique + ".pdf", "application/pdf", SampleFiles.pdf());
        return new Form(
                () -> multipart("/meetings/" + school.meeting + "/points/4/attachments")
                        .file(file)
                        .with(representative)
                        .with(csrf()),
                "select count(*) from attachment where file_name = '" + unique + ".pdf'");
    }

    private Form person(String unique) {
        return new Form(
                () -> post("/admin/people")
                        .param("givenName", "Dubbel")
                        .param("familyName", "Sändare")
                        .param("workEmail", unique + "@example.org")
                        .with(administrator)
                        .with(csrf()),
                "select count(*) from person where work_email = '" + unique + "@example.org'");
    }

    private Form appointment() {
        long deputy = school.person("Vikar").value();
        String address = jdbc.sql("select work_email from person where id = ?")
                .param(deputy)
                .query(String.class)
                .single();
        return new Form(
                () -> post("/units/" + code + "/appointments")
                        .param("function", "management-representative")
                        .param("deputy", "true")
                        .param("person", address)
                        .param("from", "2026-03-02")
                        .with(head)
                        .with(csrf()),
                "select count(*) from appointment where person_id = " + deputy);
    }

    private Form point(String unique) {
        return new Form(
                () -> post("/meetings/" + school.meeting + "/points")
                        .param("title", unique)
                        .with(representative)
                        .with(csrf()),
                "select count(*) from agenda_point where title = '" + unique + "'");
    }

    private Form comment(String unique) {
        return new Form(
                () -> post("/meetings/" + school.meeting + "/points/5/comments")
                        .param("text", unique)
                        .with(representative)
                        .with(csrf()),
                "select count(*) from point_comment where text = '" + unique + "'");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
