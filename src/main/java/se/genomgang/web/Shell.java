package se.genomgang.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.genomgang.web.asset.Assets;

/**
 * What the layout needs around a page's content; in every model as {@code shell}.
 *
 * @param visitor who is signed in, or null
 * @param navigation the main navigation for that person
 * @param language language of the page, {@code sv} or {@code en}
 * @param theme {@code auto}, {@code light} or {@code dark}
 * @param here the page's own address with its query, to come back to after a switch of language or theme
 * @param demonstration the demonstration clock's moment in words, or null when time is real
 * @param assets addresses of style sheet, scripts and icons
 */
public record Shell(
        @Nullable Visitor visitor,
        List<Item> navigation,
        String language,
        String theme,
        String here,
        @Nullable String demonstration,
        Assets assets) {

    /**
     * An entry of the navigation, decided.
     *
     * @param current {@code page} when it is this page, {@code true} when this page lies under it, else null
     */
    public record Item(String key, String href, String icon, @Nullable String current) {}

    private static final String HTMX_SETTINGS = "{\"allowEval\":false,\"includeIndicatorStyles\":false,"
            + "\"historyCacheSize\":0,\"selfRequestsOnly\":true,\"responseHandling\":["
            + "{\"code\":\"204\",\"swap\":false},{\"code\":\"[23]..\",\"swap\":true},"
            + "{\"code\":\"4(03|04|09|22)\",\"swap\":true,\"error\":false},{\"code\":\"[45]..\",\"swap\":false,\"error\":true}]}";

    /** Settings for htmx: nothing evaluated, refused input swapped in like any answer. */
    public String htmxSettings() {
        return HTMX_SETTINGS;
    }

    public boolean signedIn() {
        return visitor != null;
    }

    public Locale locale() {
        return Languages.of(language);
    }
}
