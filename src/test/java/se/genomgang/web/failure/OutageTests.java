package se.genomgang.web.failure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import se.genomgang.testing.ApplicationTest;

/** A database that does not answer is said to be so, and what was typed comes back (promise 6). */
@ApplicationTest
class OutageTests {

    @Autowired
    private OutageFilter filter;

    @Test
    void the_page_says_503_and_gives_back_what_was_typed() throws Exception {
        var request = new MockHttpServletRequest("POST", "/meetings/1/points/5/texts/conclusion");
        request.addParameter("text", "En slutsats på\nflera rader <b>");
        request.addParameter("_csrf", "token");
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, (in, out) -> {
            throw new ServletException(new DataAccessResourceFailureException("gone"));
        });
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("10");
        assertThat(response.getContentAsString())
                .contains("En slutsats på\nflera rader &lt;b&gt;", "action=\"/meetings/1/points/5/texts/conclusion\"");
    }

    @Test
    void a_password_is_never_given_back() throws Exception {
        var request = new MockHttpServletRequest("POST", "/login");
        request.addParameter("username", "någon");
        request.addParameter("password", "hemligt-hemligt");
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, (in, out) -> {
            throw new DataAccessResourceFailureException("gone");
        });
        assertThat(response.getContentAsString()).doesNotContain("hemligt", "<form");
    }

    @Test
    void what_was_done_before_the_database_went_away_is_still_said_to_be_done() throws Exception {
        var response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("POST", "/meetings"), response, (in, out) -> {
            response.sendRedirect("/meetings/1");
            throw new DataAccessResourceFailureException("gone");
        });
        assertThat(response.getStatus()).isEqualTo(302);
        assertThat(response.getRedirectedUrl()).isEqualTo("/meetings/1");
    }

    @Test
    void a_lost_connection_is_an_outage_and_a_fault_of_ours_is_not() {
        assertThat(Outage.is(new IllegalStateException(new SQLException("x", "08006"))))
                .isTrue();
        assertThat(Outage.is(new IllegalStateException(new SQLException("x", "57P01"))))
                .isTrue();
        assertThat(Outage.is(new IllegalStateException(new SQLException("Connection is closed"))))
                .isTrue();
        assertThat(Outage.is(new IllegalStateException(new SQLException("x")))).isFalse();
        assertThat(Outage.is(new IllegalStateException(new SQLException("x", "42601"))))
                .isFalse();
        assertThat(Outage.is(new IllegalStateException("x"))).isFalse();
    }
}
