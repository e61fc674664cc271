package se.genomgang.web.failure;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a person had typed when a post failed, to be shown back so that no word is lost.
 *
 * @param name the field
 * @param value what stood in it
 * @param prose whether it is text someone wrote, rather than a choice or a key
 */
public record Typed(String name, String value, boolean prose) {

    private static final int PROSE = 40;

    /** Everything posted, without passwords and without the token that guards the form. */
    static List<Typed> in(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod())) {
            return List.of();
        }
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !secret(field.getKey()))
                .flatMap(Typed::of)
                .toList();
    }

    /** Whether the form held a password: such a form is not offered to be sent again. */
    static boolean holdsSecret(HttpServletRequest request) {
        return request.getParameterMap().keySet().stream().anyMatch(name -> !name.equals("_csrf") && secret(name));
    }

    private static Stream<Typed> of(Map.Entry<String, String[]> field) {
        return Stream.of(field.getValue()).map(value -> new Typed(field.getKey(), value, prose(value)));
    }

    private static boolean prose(String value) {
        return value.length() > PROSE && value.contains(" ") || value.contains("\n");
    }

    private static boolean secret(String name) {
        return name.equals("_csrf") || name.toLowerCase(Locale.ROOT).contains("password");
    }
}
