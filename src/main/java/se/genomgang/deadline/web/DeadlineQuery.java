package se.genomgang.deadline.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import se.genomgang.deadline.DeadlineFilter;
import se.genomgang.deadline.DeadlineFilter.Show;
import se.genomgang.deadline.DeadlineFilter.State;

/**
 * The list's address: everything that filters it, as written after the question mark. What cannot be read is as good as not written.
 *
 * @param show whose: mine, unit or all
 * @param state how they stand: open, late, soon, met or all
 * @param unit a unit's code, or empty
 * @param kind a kind of obligation, or empty
 * @param year the year of the last day, or empty
 * @param page the page, from 1
 */
record DeadlineQuery(String show, String state, String unit, String kind, String year, int page) {

    static DeadlineQuery of(Map<String, String> written) {
        String unit = written.getOrDefault("unit", "");
        String kind = written.getOrDefault("kind", "");
        String year = written.getOrDefault("year", "");
        String page = written.getOrDefault("page", "");
        return new DeadlineQuery(
                oneOf(Show.values(), written.get("show"), Show.MINE),
                oneOf(State.values(), written.get("state"), State.OPEN),
                unit.matches("[a-z][a-z0-9-]{0,19}") ? unit : "",
                kind.matches("[a-z]{1,20}\\.[a-z]{1,20}") ? kind : "",
                year.matches("[12]\\d{3}") ? year : "",
                page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1);
    }

    DeadlineFilter filter() {
        return new DeadlineFilter(
                Show.valueOf(show.toUpperCase(Locale.ROOT)),
                unit.isEmpty() ? null : unit,
                kind.isEmpty() ? null : kind,
                year.isEmpty() ? null : Integer.valueOf(year),
                State.valueOf(state.toUpperCase(Locale.ROOT)));
    }

    /** Whether anything but the tab narrows the list. */
    public boolean narrowed() {
        return !state.equals("open") || !(unit + kind + year).isEmpty();
    }

    /** The address of the first page of everything open under a tab. */
    public String at(Show tab) {
        return "/deadlines?show=" + tab.name().toLowerCase(Locale.ROOT);
    }

    /** The address of the first page without any filter, under the same tab. */
    public String cleared() {
        return "/deadlines?show=" + show;
    }

    String at(int other) {
        return new DeadlineQuery(show, state, unit, kind, year, other).address("/deadlines");
    }

    /** The address of the whole list elsewhere, such as {@code /deadlines/export.csv}. */
    String export(String path) {
        return new DeadlineQuery(show, state, unit, kind, year, 1).address(path);
    }

    /** What is as it would be anyway is left out. */
    private String address(String path) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("show", show)
                .queryParamIfPresent("state", Optional.of(state).filter(value -> !value.equals("open")))
                .queryParamIfPresent("unit", written(unit))
                .queryParamIfPresent("kind", written(kind))
                .queryParamIfPresent("year", written(year))
                .queryParamIfPresent("page", Optional.of(page).filter(value -> value > 1))
                .encode()
                .toUriString();
    }

    private static Optional<String> written(String value) {
        return Optional.of(value).filter(text -> !text.isEmpty());
    }

    private static String oneOf(Enum<?>[] known, @Nullable String written, Enum<?> otherwise) {
        return Arrays.stream(known)
                .filter(value -> value.name().equalsIgnoreCase(written))
                .findFirst()
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .orElse(otherwise.name().toLowerCase(Locale.ROOT));
    }
}
