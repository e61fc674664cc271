package se.genomgang.demo;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Makes the request that somebody sends to a handler: the address filled in, signed in, with the form's own token. */
final class MatrixRequests {

    private final Cast cast;
    private final JdbcClient jdbc;
    private final MatrixMeetings.Ids ids;

    MatrixRequests(Cast cast, JdbcClient jdbc, MatrixMeetings.Ids ids) {
        this.cast = cast;
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** The request with these values in its form. */
    AbstractMockHttpServletRequestBuilder<?> of(Handler handler, String path, String role, Map<String, String> values) {
        AbstractMockHttpServletRequestBuilder<?> request = handler.upload()
                ? MockMvcRequestBuilders.multipart(URI.create(path))
                        .file(new MockMultipartFile(
                                "file", "underlag.txt", "text/plain", "Underlag".getBytes(StandardCharsets.UTF_8)))
                : MockMvcRequestBuilders.request(handler.verb(), URI.create(path));
        values.forEach(request::param);
        if (handler.autosave()) {
            request.header("X-Autosave", "1");
        }
        return handler.verb() == HttpMethod.GET
                ? by(role, request)
                : by(role, request).with(csrf());
    }

    /** A page, looked at. */
    AbstractMockHttpServletRequestBuilder<?> page(String path, String role) {
        return by(role, MockMvcRequestBuilders.get(URI.create(path)));
    }

    private AbstractMockHttpServletRequestBuilder<?> by(String role, AbstractMockHttpServletRequestBuilder<?> request) {
        return role.equals("-")
                ? request
                : request.with(
                        authentication(new UsernamePasswordAuthenticationToken(cast.signedIn(role), null, List.of())));
    }

    /** Somebody who takes part in the meeting that is in the state. */
    String participant(String state) {
        return jdbc.sql("select coalesce(min(id), 0)::text from participant where meeting_id = ?")
                .param(ids.meeting(state))
                .query(String.class)
                .single();
    }

    /** A handler's address, its variables replaced by things that exist and are in the state. */
    String path(String pattern, String state) {
        long meeting = ids.meeting(state);
        String path = pattern.replace("{id}", id(pattern, state))
                .replace("{meeting}", "" + meeting)
                .replace("{token}", state.equals("valid") ? ids.token() : "not-a-token");
        boolean ownPoint = state.equals("planned") && path.matches(".*\\{position}/(title|move|removal)");
        return MatrixForms.fill(ownPoint ? path.replace("{position}", "" + ids.ownPoint()) : path, jdbc, meeting);
    }

    /** Of what the address is about; left to be filled in where no state matters. */
    private String id(String pattern, String state) {
        if (pattern.startsWith("/protocols/{")) {
            return "" + ids.protocols().get(state);
        }
        if (pattern.startsWith("/findings/{")) {
            return "" + ids.findings().get(state);
        }
        if (pattern.startsWith("/audits/{")) {
            return "" + ids.audits().get(state);
        }
        if (pattern.startsWith("/mail/{")) {
            return "" + ids.mails().get(state);
        }
        if (pattern.startsWith("/attachments/{")) {
            return "" + ids.files().getOrDefault(state, 0L);
        }
        if (pattern.startsWith("/actions/{")) {
            return "" + ids.actions().get(state);
        }
        return pattern.startsWith("/meetings/{") ? "" + ids.meeting(state) : "{id}";
    }
}
