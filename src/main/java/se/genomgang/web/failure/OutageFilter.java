package se.genomgang.web.failure;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import se.genomgang.web.Shells;

/**
 * Answers 503 when the database does not, wherever in the request that shows, sessions and sign-in included. The page needs no
 * database; it gives back what was typed and offers to send it again.
 */
@Component
@Order(OutageFilter.BEFORE_SESSIONS)
class OutageFilter extends OncePerRequestFilter {

    static final int BEFORE_SESSIONS = Integer.MIN_VALUE + 10;

    private static final Logger LOG = LoggerFactory.getLogger(OutageFilter.class);
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cache-Control", "no-store");

    private final ObjectProvider<ITemplateEngine> templates;
    private final ObjectProvider<Shells> shells;

    OutageFilter(ObjectProvider<ITemplateEngine> templates, ObjectProvider<Shells> shells) {
        this.templates = templates;
        this.shells = shells;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failure) {
            if (!Outage.is(failure) || response.isCommitted() && !redirected(response)) {
                throw failure;
            }
            LOG.warn("The database does not answer: {}", failure.toString());
            if (!response.isCommitted()) {
                answer(request, response);
            }
        }
    }

    /** What was asked for is done and said; only the session could not be looked at once more. */
    private static boolean redirected(HttpServletResponse response) {
        return response.getStatus() / 100 == 3;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, "10");
        HEADERS.forEach((name, value) -> {
            if (!response.containsHeader(name)) {
                response.setHeader(name, value);
            }
        });
        response.setContentType("text/html;charset=UTF-8");
        var shell = shells.getObject().bare(request);
        var context = new Context(shell.locale());
        context.setVariable("shell", shell);
        context.setVariable("action", request.getRequestURI());
        context.setVariable("again", "POST".equals(request.getMethod()) && !Typed.holdsSecret(request));
        context.setVariable("token", request.getParameter("_csrf"));
        context.setVariable("typed", Typed.in(request));
        response.getWriter().write(templates.getObject().process("web/outage", context));
    }
}
