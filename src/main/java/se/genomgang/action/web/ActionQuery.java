package se.genomgang.action.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import se.genomgang.action.ActionCursor;
import se.genomgang.action.ActionFilter;
import se.genomgang.action.ActionFilter.Scope;
import se.genomgang.action.ActionFilter.Standing;

/**
 * The list's address: everything that filters it, as written after the question mark. What cannot be read is as good as not written.
 *
 * @param show whose: mine, unit or all
 * @param state how they stand: open, late, done, cancelled or all
 * @param unit a unit's code, or empty
 * @param year the year of the number, or empty
 * @param q words, or empty
 * @param after where the page begins, or empty
 */
record ActionQuery(String show, String state, String unit, String year, String q, String after) {

    private static final int LONGEST_TEXT = 100;

    static ActionQuery of(Map<String, String> written) {
        String unit = written.getOrDefault("unit", "");
        String year = written.getOrDefault("year", "");
        String after = written.getOrDefault("after", "");
        return new ActionQuery(
                oneOf(Scope.values(), written.get("show"), Scope.MINE),
                oneOf(Standing.values(), written.get("state"), Standing.OPEN),
                unit.matches("[a-z][a-z0-9-]{0,19}") ? unit : "",
                year.matches("[12]\\d{3}") ? year : "",
                words(written.getOrDefault("q", "")),
                ActionCursor.parse(after).isPresent() ? after : "");
    }

    ActionFilter filter() {
        return new ActionFilter(
                Scope.valueOf(show.toUpperCase(Locale.ROOT)),
                unit.isEmpty() ? null : unit,
                Standing.valueOf(state.toUpperCase(Locale.ROOT)),
                year.isEmpty() ? null : Integer.valueOf(year),
                q,
                ActionCursor.parse(after).orElse(null));
    }

    /** Whether anything but the tab narrows the list. */
    boolean narrowed() {
        return !state.equals("open") || !unit.isEmpty() || !year.isEmpty() || !q.isEmpty();
    }

    /** The address of the first page of the same under another tab. */
    String at(Scope scope) {
        return new ActionQuery(scope.name().toLowerCase(Locale.ROOT), state, unit, year, q, "").address();
    }

    /** The address of the page that begins there. */
    String from(ActionCursor cursor) {
        return new ActionQuery(show, state, unit, year, q, cursor.toString()).address();
    }

    /** The address of the first page. */
    String first() {
        return new ActionQuery(show, state, unit, year, q, "").address();
    }

    /** What is as it would be anyway is left out. */
    private String address() {
        return UriComponentsBuilder.fromPath("/actions")
                .queryParam("show", show)
                .queryParamIfPresent("state", Optional.of(state).filter(value -> !value.equals("open")))
                .queryParamIfPresent("unit", written(unit))
                .queryParamIfPresent("year", written(year))
                .queryParamIfPresent("q", written(q).map(words -> "{q}"))
                .queryParamIfPresent("after", written(after))
                .encode()
                .buildAndExpand(Map.of("q", q))
                .toUriString();
    }

    private static Optional<String> written(String value) {
        return Optional.of(value).filter(text -> !text.isEmpty());
    }

    private static String oneOf(Enum<?>[] known, @Nullable String written, Enum<?> otherwise) {
        return Arrays.stream(known)
                .filter(value -> value.name().equalsIgnoreCase(written))
                .findFirst()
                .orElse(otherwise)
                .name()
                .toLowerCase(Locale.ROOT);
    }

    private static String words(String typed) {
        String words = typed.replaceAll("\\p{C}", " ").strip();
        return words.length() > LONGEST_TEXT
                ? words.substring(0, LONGEST_TEXT).replaceAll("\\p{Cs}", "").strip()
                : words;
    }
}
