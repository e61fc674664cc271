package se.genomgang.people.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets a page that has been open for long find out whether it can still save, and with which token. */
@RestController
class SessionController {

    @GetMapping("/session")
    Session session(HttpServletRequest request, CsrfToken token) {
        return new Session(StandingFilter.of(request).isPresent(), token.getToken());
    }

    /**
     * How things stand.
     *
     * @param signedIn whether somebody is signed in
     * @param csrf the token to send as {@code X-CSRF-TOKEN} or in the field {@code _csrf}
     */
    record Session(boolean signedIn, String csrf) {}
}
