package se.genomgang.browser;

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

    @Override
    public String toString() {
        return "%s %s %d px".formatted(language, theme, width);
    }
}
