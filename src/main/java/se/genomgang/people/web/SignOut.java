package se.genomgang.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import se.genomgang.people.OwnAccount;
import se.genomgang.people.SignedIn;

/** Notes a sign-out. */
@Component
class SignOut implements LogoutHandler {

    private final OwnAccount account;

    SignOut(OwnAccount account) {
        this.account = account;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn who) {
            account.signedOut(who);
        }
    }
}
