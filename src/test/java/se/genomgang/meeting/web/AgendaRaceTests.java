package se.genomgang.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.genomgang.meeting.AgendaFixture;
import se.genomgang.meeting.Stage;
import se.genomgang.people.TestAccounts;
import se.genomgang.testing.ApplicationTest;

/** Promise 2, no silent overwrite: of two who save the same text at once one wins, the other gets 409 with both texts, and nothing is lost. */
@ApplicationTest
class AgendaRaceTests {

    private static final List<String> KINDS = List.of("MATERIAL", "PROPOSAL", "CONCLUSION");

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    final ExecutorService editors = Executors.newFixedThreadPool(2);

    AgendaFixture school;
    RequestPostProcessor one;
    RequestPostProcessor other;

    @BeforeEach
    void meeting() {
        school = new AgendaFixture(jdbc);
        one = TestAccounts.as(school.account(school.representative));
        var second = school.holder("Svea", se.genomgang.kernel.Capacity.REPRESENTATIVE);
        school.appoint(second.person(), "management-representative", true);
        other = TestAccounts.as(school.account(second));
    }

    @AfterEach
    void goHome() {
        editors.shutdownNow();
    }

    /** Who races, and how: the first as one types, the second as one types or by the button. */
    private enum Race {
        TWO_EDITORS(true),
        TWO_TABS_OF_ONE_PERSON(true),
        AUTOSAVE_AGAINST_SUBMIT(false);

        private final boolean secondAutosaves;

        Race(boolean secondAutosaves) {
            this.secondAutosaves = secondAutosaves;
        }
    }

    @ParameterizedTest
    @EnumSource
    void twenty_races(Race race) throws Exception {
        race(race, 20);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("endurance")
    void a_thousand_races(Race race) throws Exception {
        race(race, 1_000);
        System.out.printf("1,000 races of %s: each one winner, one 409 with both texts%n", race);
    }

    @Test
    void two_who_write_under_different_points_while_the_protocol_is_out_both_save() throws Exception {
        saveTogetherWhileOut(10);
    }

    @Test
    @Tag("endurance")
    void two_who_write_under_different_points_while_the_protocol_is_out_both_save_two_hundred_times() throws Exception {
        saveTogetherWhileOut(200);
        System.out.println("200 races while out for adjustment: both saved, one reset");
    }

    /** The first of them makes it a draft again; they do not wait for each other for ever. */
    private void saveTogetherWhileOut(int times) throws Exception {
        school.stage(Stage.HELD);
        long protocol = jdbc.sql("insert into protocol (meeting_id) values (?) returning id")
                .param(school.meeting.value())
                .query(Long.class)
                .single();
        jdbc.sql(
                        "insert into protocol_version (protocol_id, number, state, opened_by, opened_at) values (?, 1, 'DRAFT', ?, now())")
                .params(protocol, school.representative.person().value())
                .update();
        for (int i = 0; i < times; i++) {
            school.stage(Stage.ADJUSTMENT);
            jdbc.sql("update protocol_version set state = 'ADJUSTMENT' where protocol_id = ?")
                    .param(protocol)
                    .update();
            CyclicBarrier start = new CyclicBarrier(2);
            int number = i;
            var first = editors.submit(() -> answer(
                    start,
                    save(3, "CONCLUSION", "Ena " + number, version(3, "CONCLUSION"), true)
                            .with(one)));
            var second = editors.submit(() -> answer(
                    start,
                    save(4, "CONCLUSION", "Andra " + number, version(4, "CONCLUSION"), true)
                            .with(other)));
            assertThat(first.get().getStatus()).isEqualTo(200);
            assertThat(second.get().getStatus()).isEqualTo(200);
            assertThat(jdbc.sql("select state from protocol_version where protocol_id = ?")
                            .param(protocol)
                            .query(String.class)
                            .single())
                    .isEqualTo("DRAFT");
        }
    }

    private void race(Race race, int races) throws Exception {
        RequestPostProcessor second = race == Race.TWO_TABS_OF_ONE_PERSON ? one : other;
        for (int i = 0; i < races; i++) {
            String kind = KINDS.get(i % KINDS.size());
            int point = 2 + i % 11;
            int version = version(point, kind);
            String mine = "Den enas text " + i;
            String theirs = "Den andras text " + i;
            CyclicBarrier start = new CyclicBarrier(2);
            Future<MockHttpServletResponse> first = editors.submit(
                    () -> answer(start, save(point, kind, mine, version, true).with(one)));
            Future<MockHttpServletResponse> last = editors.submit(() -> answer(
                    start,
                    save(point, kind, theirs, version, race.secondAutosaves).with(second)));
            settle(first.get(), last.get(), mine, theirs, text(point, kind), version(point, kind) - version);
        }
    }

    private static void settle(
            MockHttpServletResponse first,
            MockHttpServletResponse second,
            String mine,
            String theirs,
            String standing,
            int steps)
            throws Exception {
        boolean firstWon = first.getStatus() < 400;
        assertThat(List.of(first.getStatus(), second.getStatus())).containsOnlyOnce(409);
        assertThat(second.getStatus() < 400).isEqualTo(!firstWon);
        assertThat(standing).isEqualTo(firstWon ? mine : theirs);
        assertThat(steps).isEqualTo(1);
        MockHttpServletResponse lost = firstWon ? second : first;
        String told = lost.getContentAsString(StandardCharsets.UTF_8);
        assertThat(told).contains(firstWon ? mine : theirs);
        if (lost.getContentType() != null && lost.getContentType().startsWith("text/html")) {
            assertThat(told).contains(mine, theirs);
        }
    }

    private MockHttpServletResponse answer(CyclicBarrier start, MockHttpServletRequestBuilder request)
            throws Exception {
        start.await();
        return mvc.perform(request).andReturn().getResponse();
    }

    private MockHttpServletRequestBuilder save(int point, String kind, String text, int version, boolean autosave) {
        MockHttpServletRequestBuilder request = post("/meetings/" + school.meeting + "/points/" + point + "/texts/"
                        + kind)
                .param("text", text)
                .param("version", Integer.toString(version))
                .with(csrf());
        return autosave ? request.header("X-Autosave", "1") : request;
    }

    private int version(int point, String kind) {
        return jdbc.sql("select coalesce(max(version), 0) from point_text where point_id = ? and kind = ?")
                .params(school.pointId(point), kind)
                .query(Integer.class)
                .single();
    }

    private String text(int point, String kind) {
        return jdbc.sql("select text from point_text where point_id = ? and kind = ?")
                .params(school.pointId(point), kind)
                .query(String.class)
                .single();
    }
}
