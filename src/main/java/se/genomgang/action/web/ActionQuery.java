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
import se.genomgang.action.ActionKind;
import se.genomgang.kernel.PersonId;

/**
 * The list's address: everything that filters it, as written after the question mark. What cannot be read is as good as not written.
 *
 * @param show whose: mine, unit or all
 * @param state how they stand: open, late, done, cancelled or all
 * @param unit a unit's code, or empty
 * @param kind a kind of action in small letters, or empty
 * @param responsible the id of a person, or a name as typed, or empty
 * @param year the year of the number, or empty
 * @param q words, or empty
 * @param after where the page begins, or empty
 */
record ActionQuery(
        String show, String state, String unit, String kind, String responsible, String year, String q, String after) {

    private static final int LONGEST_TEXT = 100;
    private static final int LONGEST_NAME = 300;
    /** Stands for somebody who has not been found. */
    private static final PersonId NOBODY = new PersonId(0);

    static ActionQuery of(Map<String, String> written) {
        String unit = written.getOrDefault("unit", "");
        String year = written.getOrDefault("year", "");
        String after = written.getOrDefault("after", "");
        return new ActionQuery(
                oneOf(Scope.values(), written.get("show"), Scope.MINE),
                oneOf(Standing.values(), written.get("state"), Standing.OPEN),
                unit.matches("[a-z][a-z0-9-]{0,19}") ? unit : "",
                oneOf(ActionKind.values(), written.get("kind"), null),
                words(written.getOrDefault("responsible", ""), LONGEST_NAME),
                year.matches("[12]\\d{3}") ? year : "",
                words(written.getOrDefault("q", ""), LONGEST_TEXT),
                ActionCursor.parse(after).isPresent() ? after : "");
    }

    ActionFilter filter() {
        return new ActionFilter(
                Scope.valueOf(show.toUpperCase(Locale.ROOT)),
                unit.isEmpty() ? null : unit,
                Standing.valueOf(state.toUpperCase(Locale.ROOT)),
                kind.isEmpty() ? null : ActionKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                person().orElse(namesSomebody() ? NOBODY : null),
                year.isEmpty() ? null : Integer.valueOf(year),
                q,
                ActionCursor.parse(after).orElse(null));
    }

    /** The person that the address names; empty when it names none, or only a name has been typed. */
    Optional<PersonId> person() {
        return responsible.matches("\\d{1,18}")
                ? Optional.of(new PersonId(Long.parseLong(responsible)))
                : Optional.empty();
    }

    /** Whether a name was typed that has to be found. */
    boolean namesSomebody() {
        return !responsible.isEmpty() && person().isEmpty();
    }

    /** Whether anything but the tab narrows the list. */
    boolean narrowed() {
        return !state.equals("open") || !(unit + kind + responsible + year + q).isEmpty();
    }

    /** The same with one of the filters taken away, from the first page. */
    ActionQuery without(String filter) {
        return new ActionQuery(
                show,
                filter.equals("state") ? "open" : state,
                filter.equals("unit") ? "" : unit,
                filter.equals("kind") ? "" : kind,
                filter.equals("responsible") ? "" : responsible,
                filter.equals("year") ? "" : year,
                filter.equals("q") ? "" : q,
                "");
    }

    /** The same for one person. */
    ActionQuery of(PersonId person) {
        return new ActionQuery(show, state, unit, kind, person.toString(), year, q, "");
    }

    /** The address of the first page of the same under another tab. */
    String at(Scope scope) {
        return new ActionQuery(scope.name().toLowerCase(Locale.ROOT), state, unit, kind, responsible, year, q, "")
                .address("/actions");
    }

    /** The address of the page that begins there. */
    String from(ActionCursor cursor) {
        return new ActionQuery(show, state, unit, kind, responsible, year, q, cursor.toString()).address("/actions");
    }

    /** The address of the first page. */
    String first() {
        return export("/actions");
    }

    /** The address of the whole list elsewhere, such as {@code /actions/export.csv}. */
    String export(String path) {
        return new ActionQuery(show, state, unit, kind, responsible, year, q, "").address(path);
    }

    /** What is as it would be anyway is left out. */
    private String address(String path) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("show", show)
                .queryParamIfPresent("state", Optional.of(state).filter(value -> !value.equals("open")))
                .queryParamIfPresent("unit", written(unit))
                .queryParamIfPresent("kind", written(kind))
                .queryParamIfPresent("responsible", written(responsible).map(name -> "{responsible}"))
                .queryParamIfPresent("year", written(year))
                .queryParamIfPresent("q", written(q).map(words -> "{q}"))
                .queryParamIfPresent("after", written(after))
                .encode()
                .buildAndExpand(Map.of("q", q, "responsible", responsible))
                .toUriString();
    }

    private static Optional<String> written(String value) {
        return Optional.of(value).filter(text -> !text.isEmpty());
    }

    private static String oneOf(Enum<?>[] known, @Nullable String written, @Nullable Enum<?> otherwise) {
        return Arrays.stream(known)
                .filter(value -> value.name().equalsIgnoreCase(written))
                .findFirst()
                .or(() -> Optional.ofNullable(otherwise))
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    private static String words(String typed, int longest) {
        String words = typed.replaceAll("\\p{C}", " ").strip();
        return words.length() > longest
                ? words.substring(0, longest).replaceAll("\\p{Cs}", "").strip()
                : words;
    }
}
