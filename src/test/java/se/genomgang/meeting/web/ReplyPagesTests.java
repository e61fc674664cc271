package se.genomgang.meeting.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.meeting.GivenMeetings;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.Meetings;
import se.genomgang.meeting.Occasion;
import se.genomgang.meeting.PlanMeeting;
import se.genomgang.people.SignedIn;
import se.genomgang.people.TestAccounts;
import se.genomgang.testing.ApplicationTest;

@ApplicationTest
@DisplayName("The page where one answers a summons")
class ReplyPagesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 24);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Meetings meetings;

    private SignedIn head;
    private SignedIn representative;
    private Rights rights;
    private MeetingId id;
    private String page;

    @BeforeEach
    void summoned() {
        GivenMeetings given = new GivenMeetings(application);
        UnitId unit = given.emptySchool();
        head = holder(given, unit, "head-of-school");
        representative = holder(given, unit, "management-representative");
        rights = TestAccounts.rights(application, representative);
        id = meetings.plan(PlanMeeting.of(unit, "review", GivenMeetings.at(DAY)), rights);
        meetings.summon(id, "Hej", rights);
        page = "/meetings/" + id + "/reply";
    }

    private SignedIn holder(GivenMeetings given, UnitId unit, String function) {
        SignedIn account = TestAccounts.account(application, TestAccounts.freshUsername(), false);
        given.appoint(unit, function, account.person());
        return account;
    }

    @Test
    @DisplayName("takes an answer, and leads to the meeting, where it stands and is seen by who summons")
    void answers() throws Exception {
        sending(head, get(page)).andExpect(status().isOk()).andExpect(content().string(containsString("Kommer du?")));
        answer(head, "NOT_COMING", "<b>Sjuk</b>").andExpect(redirectedUrl("/meetings/" + id));
        sending(head, get("/meetings/" + id))
                .andExpect(content().string(containsString("Du har svarat att du inte kommer")));
        sending(representative, get("/meetings/" + id))
                .andExpect(content().string(containsString("&lt;b&gt;Sjuk&lt;/b&gt;")))
                .andExpect(content().string(containsString("Återbud: Test Tester, ")));
        sending(representative, get("/meetings/" + id + "/participants"))
                .andExpect(content().string(containsString("Kommer inte")));
    }

    @Test
    @DisplayName("asks again when nothing was chosen, with what was typed kept")
    void refused() throws Exception {
        sending(head, post(page).param("words", "Kanske senare").param("version", "0"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("value=\"Kanske senare\"")));
        answer(head, "COMING", "x".repeat(501)).andExpect(status().is(422));
        sending(head, post(page).param("reply", "NO_SUCH")).andExpect(status().is(422));
    }

    @Test
    @DisplayName("tells who answers for a time that has changed since, with both")
    void stale() throws Exception {
        meetings.reschedule(id, new Occasion(DAY.plusDays(1), LocalTime.of(13, 0), null, "", ""), "Krock", 0, rights);
        answer(head, "COMING", "")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("2026-03-25 13:00")))
                .andExpect(content().string(containsString("Kommer")));
        sending(head, get(page)).andExpect(content().string(not(containsString("sedan du svarade"))));
    }

    private ResultActions answer(SignedIn who, String reply, String words) throws Exception {
        return sending(
                who, post(page).param("reply", reply).param("words", words).param("version", "0"));
    }

    private ResultActions sending(SignedIn who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(TestAccounts.as(who)).with(csrf()));
    }
}
