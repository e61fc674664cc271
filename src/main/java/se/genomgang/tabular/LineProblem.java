package se.genomgang.tabular;

import java.util.List;

/**
 * Something to say about a line of a file, in plain words.
 *
 * @param key message key
 * @param arguments of the message
 */
public record LineProblem(String key, List<Object> arguments) {

    /** With arguments in their order. */
    public static LineProblem of(String key, Object... arguments) {
        return new LineProblem(key, List.of(arguments));
    }
}
