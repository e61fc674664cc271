package se.genomgang.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.meeting.MeetingId;
import se.genomgang.testing.DemonstrationReader;
import se.genomgang.testing.DemonstrationTest;

/** Last autumn's internal audit (Å October–November) was considered at EECS in February, and not yet at ABE, which has not met since October. */
@DemonstrationTest
@Transactional
@DisplayName("What of the annual cycle feeds a meeting is told")
class CycleInputsPagesTests {

    private static final String HEADING = "Görs först efter mötet";

    /** ABE has another review planned for the 5th. */
    private static final LocalDate BEFORE_THE_OTHERS = LocalDate.of(2026, 3, 4);

    @Autowired
    private Play play;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester browser;

    private DemonstrationReader reader;

    @BeforeEach
    void reader(@Autowired BeanFactory beans) {
        reader = new DemonstrationReader(beans);
    }

    @Test
    @DisplayName("to who plans a follow-up before the internal audit is done, and to nobody who plans it after (Å)")
    void planning() {
        assertThat(reader.read("representant.eecs", "/meetings/new?unit=eecs&kind=follow-up&date=2026-10-14"))
                .contains(HEADING, "Intern miljörevision</a>, oktober–november", "Det hindrar inte mötet");
        assertThat(reader.read("representant.eecs", "/meetings/new?unit=eecs&kind=follow-up&date=2026-12-14"))
                .doesNotContain(HEADING);
    }

    @Test
    @DisplayName("before a follow-up in October, whether the review in March has been held or is only planned (Å)")
    void after_a_review_to_come() {
        assertThat(reader.read("representant.abe", "/meetings/new?unit=abe&kind=follow-up&date=2026-10-08"))
                .as("planned")
                .contains(HEADING, "Intern miljörevision</a>, oktober–november");
        assertThat(reader.read("representant.eecs", "/meetings/new?unit=eecs&kind=follow-up&date=2026-10-08"))
                .as("held")
                .contains(HEADING, "Intern miljörevision</a>, oktober–november");
        MeetingId followUp = play.plan(new Course("abe", "follow-up", LocalDate.of(2026, 10, 8), 0, 0, 0, 0, 0, 0));
        assertThat(reader.read("representant.abe", "/meetings/" + followUp))
                .contains(HEADING, "Intern miljörevision</a>, oktober–november");
    }

    @Test
    @DisplayName("as a remark that is not accepted first, three by name and the rest counted")
    void bounded() {
        String page = reader.read("representant.eecs", "/meetings/new?unit=eecs&kind=review&date=2026-03-10");

        assertThat(page)
                .contains(HEADING)
                .containsPattern("och \\d till|och en till")
                .as("last autumn's has not been considered yet")
                .doesNotContain("Intern miljörevision</a>, oktober–november");
        String notice = page.substring(page.indexOf("awaited-title"), page.indexOf("Det hindrar inte mötet"));
        assertThat(notice.split("<li>", -1)).as("three, and how many more").hasSize(1 + 3 + 1);
        assertThat(page.replaceAll("(?s).*name=\"accepted\" value=\"([^\"]*)\".*", "$1"))
                .doesNotContain("cycle");
    }

    @Test
    @DisplayName("on the meeting's page until it is held, under the points that it feeds, with its place in the cycle")
    void at_the_meeting() {
        MeetingId meeting = planned(BEFORE_THE_OTHERS);
        String page = reader.read("representant.abe", "/meetings/" + meeting);

        assertThat(page)
                .contains(HEADING, "Ur årscykeln", "mark-later", "efter mötet")
                .containsPattern("href=\"/cycle/abe/2026#activity-\\d+\">Intern miljörevision")
                .containsPattern("href=\"/cycle/central/2026#activity-\\d+\">Miljöaspektsförteckningen ses över")
                .contains("klart den 30 november 2025; nästa gång oktober–november", "görs centralt");
        assertThat(reader.read("chef.abe", "/meetings/" + meeting))
                .as("told only to who can move it")
                .contains("Ur årscykeln")
                .doesNotContain(HEADING);
        assertThat(reader.read("representant.abe", "/meetings/" + meeting + "/live?point=3"))
                .contains("Ur årscykeln", "Intern miljörevision");
    }

    @Test
    @DisplayName("in English too")
    void english() {
        MeetingId meeting = planned(BEFORE_THE_OTHERS);
        MvcTestResult answer = reader.send(
                "representant.abe", browser.get().uri("/meetings/" + meeting).cookie(new Cookie("language", "en")));

        assertThat(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("Done only after the meeting", "From the annual cycle", "Internal environmental audit")
                .contains("done 30 November 2025; next time October–November", "done centrally");
    }

    @Test
    @DisplayName("to who moves it, when the form is shown again")
    void moving() {
        MeetingId meeting = planned(LocalDate.of(2026, 3, 10));
        MvcTestResult again = reader.send(
                "representant.abe",
                browser.post()
                        .uri("/meetings/" + meeting + "/edit")
                        .param("date", "2026-04-10")
                        .param("startsAt", "09:00")
                        .param("version", "0")
                        .with(csrf()));

        assertThat(again).hasStatus(422);
        assertThat(new String(again.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains(HEADING, "Extern miljörevision</a>, 20–23 april");
    }

    @Test
    @DisplayName("and the meeting that is moved has considered nothing before itself")
    void moving_the_only_one() {
        long only = jdbc.sql("select m.id from meeting m join unit u on u.id = m.unit_id and u.code = 'abe'"
                        + " where m.year = 2026 and m.stage in ('PLANNED', 'SUMMONED')")
                .query(Long.class)
                .single();

        assertThat(movedToOctober(only)).doesNotContain(HEADING);
        planned(BEFORE_THE_OTHERS);
        assertThat(movedToOctober(only))
                .as("with another before it")
                .contains(HEADING, "Intern miljörevision</a>, oktober–november");
    }

    private String movedToOctober(long meeting) {
        MvcTestResult again = reader.send(
                "representant.abe",
                browser.post()
                        .uri("/meetings/" + meeting + "/edit")
                        .param("date", "2026-10-20")
                        .param("startsAt", "09:00")
                        .param("version", "0")
                        .with(csrf()));
        assertThat(again).hasStatus(422);
        return new String(again.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MeetingId planned(LocalDate day) {
        Course course = new Course("abe", "review", day, 0, 0, 0, 0, 0, 0);
        return play.plan(course);
    }
}
