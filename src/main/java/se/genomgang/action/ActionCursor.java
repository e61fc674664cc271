package se.genomgang.action;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in the list of actions: after the row with these values. Written in addresses as {@code open.2026-03-31.123}. */
public record ActionCursor(ActionState state, LocalDate dueOn, long id) {

    private static final Pattern WRITTEN =
            Pattern.compile("(open|done|cancelled)\\.(\\d{4}-[01]\\d-[0-3]\\d)\\.(\\d{1,18})");

    /** Reads an address's value; anything else is no place. */
    public static Optional<ActionCursor> parse(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ActionCursor(
                    ActionState.valueOf(parts.group(1).toUpperCase(java.util.Locale.ROOT)),
                    LocalDate.parse(parts.group(2)),
                    Long.parseLong(parts.group(3))));
        } catch (java.time.format.DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return state.name().toLowerCase(java.util.Locale.ROOT) + "." + dueOn + "." + id;
    }
}
