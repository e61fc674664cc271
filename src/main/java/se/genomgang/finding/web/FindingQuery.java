package se.genomgang.finding.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import se.genomgang.finding.AuditKind;
import se.genomgang.finding.FindingCursor;
import se.genomgang.finding.FindingFilter;
import se.genomgang.finding.FindingFilter.Standing;
import se.genomgang.finding.FindingKind;

/**
 * The list's address: everything that filters it, as written after the question mark. What cannot be read is as good as not written.
 *
 * @param state how they stand: open, closed, withdrawn or all
 * @param unit a unit's code, or empty
 * @param kind nonconformity, observation, suggestion, complaint, information, or empty
 * @param audit internal, external, legal, or empty
 * @param year the year of the number, or empty
 * @param q words, or empty
 * @param after where the page begins, or empty
 */
public record FindingQuery(String state, String unit, String kind, String audit, String year, String q, String after) {

    private static final int LONGEST_TEXT = 100;

    static FindingQuery of(Map<String, String> written) {
        String unit = written.getOrDefault("unit", "");
        String year = written.getOrDefault("year", "");
        String after = written.getOrDefault("after", "");
        return new FindingQuery(
                oneOf(Standing.values(), written.get("state"), "open"),
                unit.matches("[a-z][a-z0-9-]{0,19}") ? unit : "",
                oneOf(FindingKind.values(), written.get("kind"), ""),
                oneOf(AuditKind.values(), written.get("audit"), ""),
                year.matches("[12]\\d{3}") ? year : "",
                words(written.getOrDefault("q", "")),
                FindingCursor.parse(after).isPresent() ? after : "");
    }

    FindingFilter filter() {
        return new FindingFilter(
                unit.isEmpty() ? null : unit,
                kind.isEmpty() ? null : FindingKind.valueOf(upper(kind)),
                audit.isEmpty() ? null : AuditKind.valueOf(upper(audit)),
                Standing.valueOf(upper(state)),
                year.isEmpty() ? null : Integer.valueOf(year),
                q,
                FindingCursor.parse(after).orElse(null));
    }

    /** Whether anything narrows the list beyond what is open. */
    boolean narrowed() {
        return !first().equals("/findings");
    }

    /** The address of the page that begins there. */
    String from(FindingCursor cursor) {
        return new FindingQuery(state, unit, kind, audit, year, q, cursor.toString()).address("/findings");
    }

    /** The address of the first page. */
    String first() {
        return whole().address("/findings");
    }

    /** The address of the same list as a file, with the ending of its kind. */
    String export(String ending) {
        return whole().address("/findings/export." + ending);
    }

    /** The same from its beginning. */
    FindingQuery whole() {
        return new FindingQuery(state, unit, kind, audit, year, q, "");
    }

    /** What is as it would be anyway is left out. */
    private String address(String path) {
        return UriComponentsBuilder.fromPath(path)
                .queryParamIfPresent("state", written(state).filter(value -> !value.equals("open")))
                .queryParamIfPresent("unit", written(unit))
                .queryParamIfPresent("kind", written(kind))
                .queryParamIfPresent("audit", written(audit))
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

    private static String oneOf(Enum<?>[] known, @Nullable String written, String otherwise) {
        return Arrays.stream(known)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .filter(value -> value.equalsIgnoreCase(written))
                .findFirst()
                .orElse(otherwise);
    }

    private static String upper(String value) {
        return value.toUpperCase(Locale.ROOT);
    }

    private static String words(String typed) {
        String words = typed.replaceAll("\\p{C}", " ").strip();
        return words.length() > LONGEST_TEXT
                ? words.substring(0, LONGEST_TEXT).replaceAll("\\p{Cs}", "").strip()
                : words;
    }
}
