package se.genomgang.web;

import org.jspecify.annotations.Nullable;

/**
 * One alternative of a select, a group of radio buttons or of checkboxes.
 *
 * @param value what the form sends
 * @param text the text shown; used when there is no key
 * @param key message key of the text shown, or null
 */
public record Choice(String value, String text, @Nullable String key) {

    /** An alternative whose text is data. */
    public static Choice of(Object value, String text) {
        return new Choice(value.toString(), text, null);
    }

    /** An alternative whose text is a message. */
    public static Choice keyed(Object value, String key) {
        return new Choice(value.toString(), "", key);
    }
}
