package se.genomgang.overview;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;

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

    private static final DateTimeFormatter DAY_SV =
            DateTimeFormatter.ofPattern("d\u00a0MMMM", Locale.forLanguageTag("sv-SE"));
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d\u00a0MMMM", Locale.UK);

    static Mark of(String kind, String key, Object... arguments) {
        return new Mark(kind, "overview.mark." + key, Arrays.asList(arguments), null, null, List.of());
    }

    /** Days without their year, which the page says: 12 mars. Worded when they are shown, since most marks are only counted. */
    @Override
    public List<?> arguments() {
        return worded(arguments);
    }

    @Override
    public List<?> detailArguments() {
        return worded(detailArguments);
    }

    private static List<Object> worded(List<?> arguments) {
        return arguments.stream()
                .map(argument -> argument instanceof LocalDate day
                        ? (Object) new Label(DAY_SV.format(day), DAY_EN.format(day))
                        : argument)
                .toList();
    }

    Mark to(String address) {
        return new Mark(kind, key, arguments, address, detailKey, detailArguments);
    }

    Mark with(String detail, Object... given) {
        return new Mark(kind, key, arguments, href, "overview.mark." + detail, Arrays.asList(given));
    }

    /** Without the line below. */
    Mark inAWord() {
        return new Mark(kind, key, arguments, href, null, List.of());
    }

    boolean late() {
        return kind.equals("late");
    }
}
