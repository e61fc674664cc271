package se.genomgang.meeting;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The short facts of an event in the order they are told; what is empty is left out. */
final class Details {

    private Details() {}

    /** @param pairs key, value, key, value … */
    static Map<String, String> of(@Nullable Object... pairs) {
        Map<String, String> details = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            String value = String.valueOf(pairs[i + 1]);
            if (pairs[i + 1] != null && !value.isBlank()) {
                details.put(String.valueOf(pairs[i]), value);
            }
        }
        return details;
    }
}
