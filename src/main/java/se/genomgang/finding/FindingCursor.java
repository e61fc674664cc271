package se.genomgang.finding;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in the list of findings: after the row with these values. Written in addresses as {@code open.2026-03-31.123}. */
public record FindingCursor(FindingState state, LocalDate foundOn, long id) {

    private static final Pattern WRITTEN =
            Pattern.compile("(open|closed|withdrawn)\\.(\\d{4}-[01]\\d-[0-3]\\d)\\.(\\d{1,18})");

    /** Reads an address's value; anything else is no place. */
    public static Optional<FindingCursor> parse(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new FindingCursor(
                    FindingState.valueOf(parts.group(1).toUpperCase(Locale.ROOT)),
                    LocalDate.parse(parts.group(2)),
                    Long.parseLong(parts.group(3))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return state.name().toLowerCase(Locale.ROOT) + "." + foundOn + "." + id;
    }
}
