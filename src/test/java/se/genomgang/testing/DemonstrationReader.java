package se.genomgang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import se.genomgang.kernel.PersonId;
import se.genomgang.people.SignedIn;

/** Asks for pages as one of the demonstration's people, signed in, by their username. */
public final class DemonstrationReader {

    private final MockMvcTester browser;
    private final JdbcClient jdbc;

    public DemonstrationReader(BeanFactory beans) {
        this.browser = beans.getBean(MockMvcTester.class);
        this.jdbc = beans.getBean(JdbcClient.class);
    }

    /** The page, which is there. */
    public String read(String username, String path) {
        MvcTestResult result = open(username, path);
        assertThat(result).as(path).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** The statements that a page takes, rights included; without the session and the look-up of this reader. */
    public List<String> statements(String username, String path) {
        return StatementCount.during(() -> open(username, path)).stream()
                .filter(each -> !each.contains("SPRING_SESSION") && !each.contains("from account where username"))
                .toList();
    }

    public MvcTestResult open(String username, String path) {
        return send(username, browser.get().uri(path));
    }

    public MvcTestResult send(String username, AbstractMockHttpServletRequestBuilder<?> request) {
        SignedIn reader = jdbc.sql("select id, person_id from account where username = ?")
                .param(username)
                .query((row, n) -> new SignedIn(row.getLong("id"), new PersonId(row.getLong("person_id"))))
                .single();
        return browser.perform(request.with(SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(reader, null, AuthorityUtils.NO_AUTHORITIES))));
    }
}
