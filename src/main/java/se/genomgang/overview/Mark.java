package se.genomgang.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a cell of the overview: a word, a colour and an icon, and where it leads.
 *
 * @param kind ok, late, soon or idle
 * @param key message key with arguments
 * @param href where to go, or null
 * @param detailKey a line below, or null
 */
public record Mark(
        String kind,
        String key,
        List<?> arguments,
        @Nullable String href,
        @Nullable String detailKey,
        List<?> detailArguments) {

    static Mark of(String kind, String key, Object... arguments) {
        return new Mark(kind, "overview.mark." + key, List.of(arguments), null, null, List.of());
    }

    Mark to(String address) {
        return new Mark(kind, key, arguments, address, detailKey, detailArguments);
    }

    Mark with(String detail, Object... given) {
        return new Mark(kind, key, arguments, href, "overview.mark." + detail, List.of(given));
    }

    boolean late() {
        return kind.equals("late");
    }
}
