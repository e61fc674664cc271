package se.genomgang.notice.web;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import se.genomgang.kernel.Subject;
import se.genomgang.notice.MailFilter;
import se.genomgang.notice.MailState;
import se.genomgang.notice.Mails;

/**
 * The list's filter as it stands in the address.
 *
 * @param scope {@code mine}, or anything else for all that one sees
 * @param about {@code meeting/17}; what is no such thing is about nothing
 * @param before number of the last letter already shown
 */
public record MailQuery(
        @Nullable String scope,
        @Nullable String person,
        @Nullable String q,
        @Nullable String kind,
        @Nullable String state,
        @Nullable String about,
        @Nullable Long before) {

    private static final Pattern ABOUT = Pattern.compile("([a-z-]{1,30})/([0-9]{1,18})");

    public boolean mine() {
        return "mine".equals(scope);
    }

    public String typedPerson() {
        return person == null ? "" : person;
    }

    public String typedText() {
        return q == null ? "" : q;
    }

    /** Whether it asks for anything but a page of everything. */
    public boolean narrowed() {
        return Stream.of(person, q, kind, state, about).anyMatch(value -> value != null && !value.isBlank());
    }

    MailFilter filter() {
        return new MailFilter(mine(), typedPerson(), typedText(), some(kind), knownState(), subject());
    }

    /** What the letters are to be about; null for anything. */
    public @Nullable Subject subject() {
        Matcher typed = ABOUT.matcher(about == null ? "" : about);
        if (typed.matches()) {
            return new Subject(typed.group(1), Long.parseLong(typed.group(2)));
        }
        return about == null || about.isBlank() ? null : new Subject("", 0);
    }

    private @Nullable MailState knownState() {
        return Stream.of(MailState.values())
                .filter(known -> known.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    long start() {
        return before == null ? Mails.END : before;
    }

    /** The address of the page that begins after a letter; null for the first page. */
    String address(@Nullable Long after) {
        Map<String, String> values = Map.of(
                "scope", mine() ? "mine" : "",
                "person", typedPerson(),
                "q", typedText(),
                "kind", Optional.ofNullable(some(kind)).orElse(""),
                "state", Optional.ofNullable(some(state)).orElse(""),
                "about", Optional.ofNullable(some(about)).orElse(""));
        var address = UriComponentsBuilder.fromPath("/mail");
        Stream.of("scope", "person", "q", "kind", "state", "about")
                .filter(name -> !values.get(name).isBlank())
                .forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.queryParamIfPresent("before", Optional.ofNullable(after))
                .encode()
                .buildAndExpand(values)
                .toUriString();
    }

    private static @Nullable String some(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
