package se.genomgang.overview.web;

import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.NotVisible;
import se.genomgang.overview.DecisionFilter;

/** What an address asks to be shown; the same for a page and for its export. */
final class Shown {

    private static final int FIRST_YEAR = 2000;
    private static final int YEARS_AHEAD = 5;
    private static final int LONGEST_TEXT = 200;

    private Shown() {}

    /** @throws NotVisible for a year in which there is nothing to look at */
    static int year(@Nullable Integer asked, int thisYear) {
        int year = asked == null ? thisYear : asked;
        if (year < FIRST_YEAR || year > thisYear + YEARS_AHEAD) {
            throw new NotVisible();
        }
        return year;
    }

    static DecisionFilter decisions(
            @Nullable Integer year, String unit, String point, String text, @Nullable String before) {
        return new DecisionFilter(
                year,
                unit.isBlank() ? null : unit,
                point.isBlank() ? null : point,
                text.substring(0, Math.min(LONGEST_TEXT, text.length())),
                before);
    }
}
