package se.genomgang.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import se.genomgang.action.ActionKind;
import se.genomgang.meeting.AgendaFixture;
import se.genomgang.meeting.AgendaWork;
import se.genomgang.meeting.Decide;
import se.genomgang.meeting.DecisionResult;
import se.genomgang.meeting.Decisions;
import se.genomgang.people.SignedIn;
import se.genomgang.people.TestAccounts;
import se.genomgang.testing.ApplicationTest;
import se.genomgang.testing.StatementCounter;

/** What the meeting's pages ask of the database, session and rights included: "SQL per page … meeting ≤ 8, equal at ten times the data". */
@ApplicationTest
class WorkspaceCostTests {

    private static final int MOST = 8;

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AgendaWork work;

    @Autowired
    Decisions decisions;

    AgendaFixture school;
    Cookie session;

    @BeforeEach
    void signIn() throws Exception {
        school = new AgendaFixture(jdbc);
        String username = TestAccounts.freshUsername();
        SignedIn deputy = TestAccounts.account(application, username, false);
        school.appoint(deputy.person(), "management-representative", true);
        session = mvc.perform(post("/login")
                        .param("username", username)
                        .param("password", TestAccounts.PASSWORD)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getCookie("session");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/live?point=2"})
    void a_page_takes_at_most_eight_statements_and_no_more_with_ten_times_the_data(String view) throws Exception {
        fill(1);
        List<String> first = statements(view);
        List<String> little = statements(view);
        fill(10);
        List<String> much = statements(view);

        assertThat(first).isNotEmpty();
        assertThat(much).hasSameSizeAs(little);
        assertThat(much).hasSizeLessThanOrEqualTo(MOST);
    }

    private List<String> statements(String view) throws Exception {
        return StatementCounter.during(
                () -> mvc.perform(get("/meetings/" + school.meeting + view).cookie(session))
                        .andExpect(status().isOk()));
    }

    private void fill(int times) {
        for (int i = 0; i < times; i++) {
            work.comment(school.meeting, 5, "Kommentar " + i, school.representative);
            school.attendee("Deltagare");
            decisions.decide(
                    school.meeting,
                    1 + i % 15,
                    new Decide(
                            "pröva " + i,
                            DecisionResult.ACTION,
                            new Decide.ToDo(
                                    "", ActionKind.IMPROVEMENT, school.head.person(), LocalDate.of(2026, 9, 1), 0)),
                    school.representative);
        }
    }
}
