package se.genomgang.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.meeting.MeetingId;
import se.genomgang.testing.DemonstrationTest;

@DemonstrationTest
@Transactional
@DisplayName("What is written cannot become a line of its own in what is fetched as a file")
class PlainTextOutputTests {

    private static final String LINES =
            "Rum 1\r\nEND:VEVENT\r\nBEGIN:VEVENT\nATTACH:http://x\u2028END:VCALENDAR\u0085X:1, ; \\\\n";

    @Autowired
    private MockMvc web;

    @Autowired
    private Cast cast;

    @Autowired
    private Play play;

    @Autowired
    private EntityManager entities;

    @Test
    void a_summons_for_the_calendar_holds_one_event_whatever_place_and_text_say() throws Exception {
        MeetingId meeting = play.plan(new Course("abe", "review", LocalDate.of(2026, 3, 20), 0, 0, 0, 0, 0, 0));
        MockHttpServletResponse moved = send(MockMvcRequestBuilders.post("/meetings/" + meeting + "/edit")
                .param("date", "2026-03-20")
                .param("startsAt", "09:00")
                .param("endsAt", "10:00")
                .param("place", LINES)
                .param("link", "")
                .param("version", "0"));
        assertThat(moved.getStatus()).isEqualTo(302);
        send(MockMvcRequestBuilders.post("/meetings/" + meeting + "/summons/cover")
                .param("cover", LINES));
        entities.flush();
        entities.clear();

        MockHttpServletResponse calendar = send(MockMvcRequestBuilders.get("/meetings/" + meeting + "/summons.ics"));

        List<String> lines = List.of(
                calendar.getContentAsString().replaceAll("\r\n[ \t]", "").split("\r\n|[\r\n\u2028\u0085]"));
        assertThat(lines).filteredOn(line -> line.startsWith("BEGIN:VEVENT")).hasSize(1);
        assertThat(lines).filteredOn(line -> line.startsWith("END:")).hasSize(2);
        assertThat(lines).noneMatch(line -> line.startsWith("ATTACH") || line.startsWith("X:"));
        assertThat(calendar.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .doesNotContain("\n");
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        var signedIn = new UsernamePasswordAuthenticationToken(cast.signedIn("representant.abe"), null, List.of());
        return web.perform(request.with(csrf()).with(authentication(signedIn)))
                .andReturn()
                .getResponse();
    }
}
