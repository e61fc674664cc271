package se.genomgang.kernel;

import java.util.List;

/**
 * Something said to a person: a message key with arguments, worded in the reader's language where it is shown.
 *
 * @param key message key
 * @param arguments {@link Label}s, days, numbers and texts
 */
public record Wording(String key, List<?> arguments) {

    public Wording {
        arguments = List.copyOf(arguments);
    }

    public static Wording of(String key, Object... arguments) {
        return new Wording(key, List.of(arguments));
    }
}
