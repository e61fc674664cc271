package se.genomgang.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import se.genomgang.people.OwnAccount;
import se.genomgang.people.SignedIn;
import se.genomgang.web.LanguageChoice;
import se.genomgang.web.Languages;

/** Each person's language follows them to the next browser: kept on the account, handed to the browser at sign-in. */
@Component
class KeptLanguage implements LanguageChoice {

    private final OwnAccount accounts;
    private final Languages languages;

    KeptLanguage(OwnAccount accounts, Languages languages) {
        this.accounts = accounts;
        this.languages = languages;
    }

    @Override
    public void choose(Locale language) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            accounts.chooseLanguage(
                    signedIn, Languages.of(language.getLanguage()).getLanguage());
        }
    }

    void restore(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        accounts.language(signedIn).ifPresent(kept -> languages.remember(request, response, Languages.of(kept)));
    }
}
