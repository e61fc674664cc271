package se.genomgang.protocol;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;
import se.genomgang.meeting.Minutes;

/**
 * One line of the minutes' list of people. One who came instead of somebody has a line of their own among those present.
 *
 * @param function empty texts without one
 * @param deputy whether for the one who holds the function
 * @param points for which points somebody was there, such as {@code 3–5}; empty for the whole meeting, and of one who was not
 * @param absence PRESENT, ABSENT, ABSENT_WITH_NOTICE, DEPUTY or null while not noted
 * @param replacedBy who came instead, or empty
 */
public record Presence(
        String name, Label function, boolean deputy, List<String> points, @Nullable String absence, String replacedBy) {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    /** All of the minutes' present, by surname: those invited who came, and those who came instead. */
    public static List<Presence> present(Minutes minutes) {
        return sorted(minutes.attendees().stream()
                .filter(one -> !one.role().equals("GUEST"))
                .filter(one -> came(one) || represented(one))
                .map(one -> came(one) ? of(one, points(one)) : instead(one)));
    }

    /** Those invited who did not come, by surname. */
    public static List<Presence> absent(Minutes minutes) {
        return sorted(minutes.attendees().stream()
                .filter(one -> !one.role().equals("GUEST") && !came(one))
                .map(one -> of(one, List.of())));
    }

    /** The guests who came, by surname. */
    public static List<Presence> guests(Minutes minutes) {
        return sorted(minutes.attendees().stream()
                .filter(one -> one.role().equals("GUEST") && came(one))
                .map(one -> of(one, points(one))));
    }

    private static Presence of(Minutes.Attendee one, List<String> points) {
        return new Presence(one.name(), one.function(), one.asDeputy(), points, one.attendance(), one.deputyName());
    }

    private static Presence instead(Minutes.Attendee one) {
        boolean functionless = one.function().sv().isBlank();
        Label replaced = functionless ? new Label(one.name(), one.name()) : one.function();
        return new Presence(one.deputyName(), replaced, true, points(one), "PRESENT", "");
    }

    private static List<String> points(Minutes.Attendee one) {
        return one.points().isBlank()
                ? List.of()
                : Arrays.stream(one.points().split("\\s*,\\s*"))
                        .map(part -> part.replace('-', '\u2013'))
                        .toList();
    }

    private static boolean came(Minutes.Attendee one) {
        return "PRESENT".equals(one.attendance());
    }

    private static boolean represented(Minutes.Attendee one) {
        return "DEPUTY".equals(one.attendance()) && !one.deputyName().isBlank();
    }

    private static List<Presence> sorted(Stream<Presence> people) {
        Collator swedish = Collator.getInstance(SWEDISH);
        return people.sorted(Comparator.comparing(Presence::surname, swedish).thenComparing(Presence::name, swedish))
                .toList();
    }

    /** The minutes keep the name as one text, given name first. */
    private String surname() {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** Whether for more than one point. */
    public boolean severalPoints() {
        return points.size() > 1 || (points.size() == 1 && points.get(0).indexOf('\u2013') > 0);
    }

    /** All the points but the last part: {@code 3–5, 8}. */
    public String firstPoints() {
        return String.join(", ", points.subList(0, Math.max(points.size() - 1, 0)));
    }

    public String lastPoints() {
        return points.get(points.size() - 1);
    }
}
