package se.genomgang.people.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import se.genomgang.people.SignedIn;
import se.genomgang.people.TooManyChecks;

/** What follows on a sign-in: the page one came for, or the same form with the reason and the username kept. */
@Component
class SignInAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    /** A working day: a meeting and its preparation fit into it. */
    private static final Duration SESSION = Duration.ofHours(8);

    private static final Logger log = LoggerFactory.getLogger(SignInAnswers.class);

    private final KeptLanguage language;

    SignInAnswers(KeptLanguage language) {
        this.language = language;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        request.getSession().setMaxInactiveInterval((int) SESSION.toSeconds());
        if (authentication.getPrincipal() instanceof SignedIn signedIn) {
            language.restore(signedIn, request, response);
        }
        response.sendRedirect(OwnPath.orStart(request.getParameter(SignInEntry.BACK)));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        if (reason instanceof TooManyChecks throttled) {
            response.setStatus(429);
            response.setHeader("Retry-After", Long.toString(throttled.seconds()));
            request.setAttribute(SignInController.MINUTES, throttled.minutes());
        } else if (reason instanceof BadCredentialsException) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            log.error("A sign-in failed for another reason than the password", reason);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        request.getRequestDispatcher(SignInController.REFUSED).forward(request, response);
    }
}
