package se.genomgang.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Rights;
import se.genomgang.people.CurrentRights.Standing;

/** Administration is seen by those who keep the organisation; for everyone else it does not exist. */
@Component
class AdminAccess implements AuthorizationManager<RequestAuthorizationContext> {

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        return new AuthorizationDecision(StandingFilter.of(request)
                .map(Standing::rights)
                .filter(Rights::keepsOrganisation)
                .isPresent());
    }
}
