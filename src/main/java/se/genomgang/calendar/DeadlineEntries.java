package se.genomgang.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.genomgang.deadline.Deadlines;
import se.genomgang.deadline.Due;
import se.genomgang.icalendar.CalendarEntry;
import se.genomgang.kernel.Obligation;
import se.genomgang.kernel.ObligationScope;
import se.genomgang.kernel.ObligationSource;
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

    /** What the annual cycles plan; its name says no more than the cycle, which everyone reads. */
    private static final String ACTIVITY = "cycle.activity";

    private final Deadlines deadlines;
    private final List<ObligationSource> sources;
    private final MessageSource messages;
    private final Clock clock;
    private final String baseUrl;

    DeadlineEntries(
            Deadlines deadlines,
            List<ObligationSource> sources,
            MessageSource messages,
            Clock clock,
            @Value("${genomgang.base-url}") String baseUrl) {
        this.deadlines = deadlines;
        this.sources = sources;
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
        Stream<CalendarEntry> standing = standing(unit, reader).stream()
                .filter(due -> !MEETINGS.contains(due.obligation().key().kind()))
                .filter(due -> !due.obligation().key().kind().equals(ACTIVITY))
                .filter(due -> within(due.due(), from, to))
                .map(due -> entry(due.obligation(), due.due(), language));
        Stream<CalendarEntry> planned = planned(unit, reader).stream()
                .filter(each -> within(each.due(), from, to))
                .map(each -> entry(each, each.due(), language));
        return Stream.concat(standing, planned).limit(MOST).toList();
    }

    private static boolean within(@Nullable LocalDate day, LocalDate from, LocalDate to) {
        return day != null && !day.isBefore(from) && !day.isAfter(to);
    }

    /** The activities of the annual cycles of this year and the next, the whole year ahead: what stands does not hold those that are far away. */
    private List<Obligation> planned(@Nullable UnitId unit, Rights reader) {
        if (unit != null && !readsList(unit, reader)) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        ObligationScope scope = unit == null
                ? ObligationScope.ownedBy(reader)
                : ObligationScope.of(Set.of(unit)).seenBy(reader);
        return IntStream.of(today.getYear(), today.getYear() + 1)
                .mapToObj(scope::in)
                .flatMap(year -> sources.stream()
                        .filter(source -> source.kinds().contains(ACTIVITY))
                        .flatMap(source -> source.obligations(year, today).stream()))
                .filter(each -> !each.met())
                .sorted(Comparator.comparing(Obligation::due))
                .toList();
    }

    private static boolean readsList(UnitId unit, Rights reader) {
        return reader.seesStatus() || Deadlines.unitsOf(reader).contains(unit);
    }

    private List<Due> standing(@Nullable UnitId unit, Rights reader) {
        if (unit == null) {
            return deadlines.ownedBy(reader);
        }
        return readsList(unit, reader)
                ? deadlines.standing(ObligationScope.of(Set.of(unit)).seenBy(reader), LocalDate.now(clock))
                : List.of();
    }

    private CalendarEntry entry(Obligation obligation, LocalDate day, Locale language) {
        String address = baseUrl + obligation.href();
        String what = summary(obligation, language);
        return new CalendarEntry(
                "deadline-" + obligation.key() + "@genomgang",
                0,
                new CalendarEntry.Day(day),
                said("calendar.entry.deadline", language, what),
                address,
                "",
                address,
                false);
    }

    private String summary(Obligation obligation, Locale language) {
        String kind = obligation.key().kind();
        Wording title = obligation.title();
        Wording place = obligation.place();
        if (kind.startsWith("meeting.") || kind.startsWith("protocol.") || kind.equals(ACTIVITY)) {
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
