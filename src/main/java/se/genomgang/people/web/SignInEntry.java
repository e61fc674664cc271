package se.genomgang.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Asks someone who is not signed in to sign in: a page leads there and back, a script gets 401 and keeps what was typed. */
@Component
class SignInEntry implements AuthenticationEntryPoint {

    static final String BACK = "to";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        String address = address(request);
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", address);
        }
        if (isScript(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.sendRedirect(address);
    }

    /** Whether the answer is read by our script and not shown as a page. */
    static boolean isScript(HttpServletRequest request) {
        return request.getHeader("X-Autosave") != null || request.getHeader("HX-Request") != null;
    }

    /** The page to come back to: the one asked for, or the one that a script asked from; empty when there is none. */
    private static String here(HttpServletRequest request) {
        String from = request.getHeader("HX-Current-URL");
        if (from != null) {
            return from.replaceFirst("^https?://[^/]*", "").replaceFirst("#.*$", "");
        }
        if (!"GET".equals(request.getMethod()) || isScript(request)) {
            return "";
        }
        return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    private static String address(HttpServletRequest request) {
        String here = here(request);
        if (here.isEmpty() || here.equals("/")) {
            return "/login";
        }
        return UriComponentsBuilder.fromPath("/login")
                .queryParam(BACK, "{here}")
                .encode()
                .buildAndExpand(here)
                .toUriString();
    }
}
