package se.genomgang.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;
import se.genomgang.clock.ClockSetting;
import se.genomgang.web.asset.Assets;

/** Puts together what the layout shows around a page; used inside the shell only. */
@Component
public class Shells {

    static final String THEME = "theme";
    static final Set<String> THEMES = Set.of("auto", "light", "dark");

    private final List<NavigationEntry> entries;
    private final ObjectProvider<VisitorSource> visitors;
    private final ObjectProvider<ClockSetting> setting;
    private final Dates dates;
    private final LocaleResolver languages;
    private final Assets assets;

    Shells(
            ObjectProvider<NavigationEntry> entries,
            ObjectProvider<VisitorSource> visitors,
            ObjectProvider<ClockSetting> setting,
            Dates dates,
            LocaleResolver languages,
            Assets assets) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
        this.visitors = visitors;
        this.setting = setting;
        this.dates = dates;
        this.languages = languages;
        this.assets = assets;
    }

    /** The shell around the page that answers this request. */
    public Shell around(HttpServletRequest request) {
        VisitorSource source = visitors.getIfAvailable();
        Visitor visitor = source == null ? null : source.current().orElse(null);
        Locale locale = languages.resolveLocale(request);
        ClockSetting clock = setting.getIfAvailable();
        return new Shell(
                visitor,
                navigation(visitor, path(request)),
                locale.getLanguage(),
                theme(request),
                here(request),
                clock == null || !clock.shifted() ? null : dates.text(dates.today()),
                assets);
    }

    /** The shell without anybody in it, for when the database does not answer. */
    public Shell bare(HttpServletRequest request) {
        return new Shell(
                null,
                List.of(),
                languages.resolveLocale(request).getLanguage(),
                theme(request),
                here(request),
                null,
                assets);
    }

    private List<Shell.Item> navigation(@Nullable Visitor visitor, String path) {
        if (visitor == null) {
            return List.of();
        }
        return entries.stream()
                .filter(entry -> entry.visibleTo(visitor.rights()))
                .map(entry -> new Shell.Item(entry.key(), entry.href(), entry.icon(), current(entry, path)))
                .toList();
    }

    private static @Nullable String current(NavigationEntry entry, String path) {
        return entry.href().equals(path) ? "page" : entry.leadsTo(path) ? "true" : null;
    }

    private static String theme(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, THEME);
        return cookie != null && THEMES.contains(cookie.getValue()) ? cookie.getValue() : "auto";
    }

    private static String here(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod()) || request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null) {
            return "/";
        }
        return path(request) + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }
}
