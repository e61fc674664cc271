package se.genomgang.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.genomgang.deadline.Deadlines;
import se.genomgang.deadline.Due;
import se.genomgang.icalendar.CalendarEntry;
import se.genomgang.kernel.ObligationScope;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.kernel.Wording;

/**
 * What is to be done, by its last day, for calendars. They are kept by others, so what people have written about their actions and findings is left out: the number
 * says which it is, and the link leads there.
 */
@Component
class DeadlineEntries {

    /** So many at the most. */
    private static final int MOST = 500;

    /** The meeting itself stands in the calendar. */
    private static final Set<String> MEETINGS = Set.of("meeting.attend", "meeting.hold");

    private final Deadlines deadlines;
    private final MessageSource messages;
    private final Clock clock;
    private final String baseUrl;

    DeadlineEntries(
            Deadlines deadlines, MessageSource messages, Clock clock, @Value("${genomgang.base-url}") String baseUrl) {
        this.deadlines = deadlines;
        this.messages = messages;
        this.clock = clock;
        this.baseUrl = baseUrl.strip().replaceFirst("/+$", "");
    }

    /**
     * @param unit the unit's, as far as the reader may read its list today; null for what the reader is to do
     * @param from first last day, inclusive
     * @param to last last day, inclusive
     */
    List<CalendarEntry> of(@Nullable UnitId unit, Rights reader, LocalDate from, LocalDate to, Locale language) {
        return standing(unit, reader).stream()
                .filter(due -> !MEETINGS.contains(due.obligation().key().kind()))
                .filter(due -> due.due() != null
                        && !due.due().isBefore(from)
                        && !due.due().isAfter(to))
                .limit(MOST)
                .map(due -> entry(due, language))
                .toList();
    }

    private List<Due> standing(@Nullable UnitId unit, Rights reader) {
        if (unit == null) {
            return deadlines.ownedBy(reader);
        }
        boolean reads = reader.seesStatus() || Deadlines.unitsOf(reader).contains(unit);
        return reads
                ? deadlines.standing(ObligationScope.of(Set.of(unit)).seenBy(reader), LocalDate.now(clock))
                : List.of();
    }

    private CalendarEntry entry(Due due, Locale language) {
        String address = baseUrl + due.obligation().href();
        String what = summary(due, language);
        return new CalendarEntry(
                "deadline-" + due.obligation().key() + "@genomgang",
                0,
                new CalendarEntry.Day(due.due()),
                said("calendar.entry.deadline", language, what),
                address,
                "",
                address,
                false);
    }

    private String summary(Due due, Locale language) {
        String kind = due.obligation().key().kind();
        Wording title = due.obligation().title();
        Wording place = due.obligation().place();
        if (kind.startsWith("meeting.") || kind.startsWith("protocol.")) {
            return said(title, language) + ", " + said(place, language);
        }
        if (kind.startsWith("finding.") || kind.startsWith("organisation.")) {
            return said(title, language);
        }
        String number =
                place.arguments().isEmpty() ? "" : " (" + place.arguments().get(0) + ")";
        return said("deadline.kind." + kind, language) + number;
    }

    private String said(Wording words, Locale language) {
        return said(words.key(), language, words.arguments().toArray());
    }

    private String said(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
