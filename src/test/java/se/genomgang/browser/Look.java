package se.genomgang.browser;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a browser shows the pages.
 *
 * @param width of the window, in CSS pixels
 * @param language sv or en
 * @param theme light or dark
 */
record Look(int width, String language, String theme) {

    static final Look SWEDISH_LIGHT_WIDE = new Look(1280, "sv", "light");
    static final Look ENGLISH_DARK_NARROW = new Look(320, "en", "dark");

    /**
     * The look in which the gate looks at a page: the pages alternate between the two, so that each look meets every kind of
     * page, and each page is looked at once.
     *
     * @param position of the page among those of its test, from 0
     */
    static Look inTurn(int position) {
        return position % 2 == 0 ? SWEDISH_LIGHT_WIDE : ENGLISH_DARK_NARROW;
    }

    /** Every language in every theme at every width: the looks of the long form. */
    static List<Look> every() {
        return Stream.of("sv", "en")
                .flatMap(language -> Stream.of("light", "dark")
                        .flatMap(theme -> Stream.of(1280, 320).map(width -> new Look(width, language, theme))))
                .toList();
    }

    @Override
    public String toString() {
        return "%s %s %d px".formatted(language, theme, width);
    }
}
