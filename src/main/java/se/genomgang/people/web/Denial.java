package se.genomgang.people.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Someone came to an address they may not see: it does not exist for them. A form that was too old is told so, with what was typed. */
@Component
class Denial implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        if (!(reason instanceof CsrfException)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getRequestURI().equals("/login")) {
            response.sendRedirect("/login?tooOld");
        } else if (request.getRequestURI().equals("/logout")) {
            response.sendRedirect("/");
        } else if (SignInEntry.isScript(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            request.getRequestDispatcher(SignInController.TOO_OLD).forward(request, response);
        }
    }
}
