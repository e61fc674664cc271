package se.genomgang.people.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import se.genomgang.people.CurrentRights;
import se.genomgang.people.CurrentRights.Standing;
import se.genomgang.people.SignedIn;

/** Reads at every request what the signed-in person may do, once; whose account has been closed is signed out here. */
@Component
class StandingFilter extends OncePerRequestFilter {

    private static final String ATTRIBUTE = Standing.class.getName();

    private final CurrentRights rights;

    StandingFilter(CurrentRights rights) {
        this.rights = rights;
    }

    /** What was read for this request; empty when nobody is signed in. */
    static Optional<Standing> of(HttpServletRequest request) {
        return Optional.ofNullable((Standing) request.getAttribute(ATTRIBUTE));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/actuator/") || path.equals("/favicon.ico");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            rights.of(signedIn)
                    .ifPresentOrElse(standing -> request.setAttribute(ATTRIBUTE, standing), () -> signOut(request));
        }
        chain.doFilter(request, response);
    }

    private static void signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
