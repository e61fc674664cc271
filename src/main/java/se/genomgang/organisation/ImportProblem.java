package se.genomgang.organisation;

import java.util.List;

/**
 * Something to say about a line of an import, in plain words.
 *
 * @param key message key
 * @param arguments of the message
 */
public record ImportProblem(String key, List<Object> arguments) {

    static ImportProblem of(String key, Object... arguments) {
        return new ImportProblem(key, List.of(arguments));
    }
}
