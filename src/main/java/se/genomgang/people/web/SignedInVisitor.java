package se.genomgang.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import se.genomgang.kernel.Label;
import se.genomgang.people.CurrentRights.Standing;
import se.genomgang.web.Visitor;
import se.genomgang.web.VisitorSource;

/** Tells the page shell who is signed in, from what was read for this request. */
@Component
class SignedInVisitor implements VisitorSource {

    @Override
    public Optional<Visitor> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? visitor(attributes.getRequest())
                : Optional.empty();
    }

    private static Optional<Visitor> visitor(HttpServletRequest request) {
        return StandingFilter.of(request).map(SignedInVisitor::visitor);
    }

    private static Visitor visitor(Standing standing) {
        return new Visitor(standing.rights(), word(standing.function()), word(standing.unit()));
    }

    private static String word(@Nullable Label label) {
        return label == null ? "" : label.in(LocaleContextHolder.getLocale());
    }
}
