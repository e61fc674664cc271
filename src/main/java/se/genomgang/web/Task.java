package se.genomgang.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a person should do next, shown on the start page by date. Texts are message keys with arguments.
 *
 * @param titleKey what to do
 * @param titleArguments arguments of the title
 * @param detailKey where it belongs, in a line below; null for none
 * @param detailArguments arguments of the detail
 * @param due last day, inclusive; null when the routine sets none
 * @param href where it is done
 * @param buttonKey the button's text
 * @param kind how it stands: {@code late}, {@code soon}, {@code idle}; null lets the due date decide
 */
public record Task(
        String titleKey,
        List<?> titleArguments,
        @Nullable String detailKey,
        List<?> detailArguments,
        @Nullable LocalDate due,
        String href,
        String buttonKey,
        @Nullable String kind) {

    /** A task with a title and a date only. */
    public static Task of(
            String titleKey, @Nullable LocalDate due, String href, String buttonKey, Object... arguments) {
        return new Task(titleKey, List.of(arguments), null, List.of(), due, href, buttonKey, null);
    }

    /** The same task with a line that says where it belongs. */
    public Task in(String key, Object... arguments) {
        return new Task(titleKey, titleArguments, key, List.of(arguments), due, href, buttonKey, kind);
    }
}
