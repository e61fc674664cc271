package se.genomgang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The two languages, chosen by a cookie: Swedish unless English has been asked for, whatever the browser prefers. */
@Component("localeResolver")
public class Languages implements LocaleResolver {

    public static final Locale SWEDISH = Locale.forLanguageTag("sv");
    public static final Locale ENGLISH = Locale.ENGLISH;

    static final List<Locale> ALL = List.of(SWEDISH, ENGLISH);

    private static final String COOKIE = "language";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? SWEDISH : of(cookie.getValue());
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null) {
            remember(request, response, locale == null ? SWEDISH : locale);
        }
    }

    /** Makes a language this browser's choice from the next request on. */
    public void remember(HttpServletRequest request, HttpServletResponse response, Locale language) {
        keep(request, response, COOKIE, of(language.getLanguage()).getLanguage());
    }

    /** English for "en", Swedish for everything else. */
    public static Locale of(@Nullable String language) {
        return "en".equals(language) ? ENGLISH : SWEDISH;
    }

    static void keep(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
