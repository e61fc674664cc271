package se.genomgang.icalendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Calendar entries as an iCalendar text. Times are said in UTC, which every calendar shows in its reader's own zone. */
public final class CalendarFile {

    private CalendarFile() {}

    /** One entry to be put into a calendar by hand, or to be taken out of it when it is called off. */
    public static String of(CalendarEntry entry, Instant stamp) {
        Calendar calendar = empty();
        calendar.add(entry.cancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH);
        calendar.add(Entries.event(entry, stamp));
        return print(calendar);
    }

    /** Asks somebody to come. They are not asked to answer the mail. */
    public static String request(
            CalendarEntry entry, CalendarAddress organiser, CalendarAddress guest, Attending answer, Instant stamp) {
        return scheduling(entry, organiser, guest, answer, ImmutableMethod.REQUEST, stamp);
    }

    /** Tells somebody that they need not come, whether it is held without them or not at all. */
    public static String cancel(CalendarEntry entry, CalendarAddress organiser, CalendarAddress guest, Instant stamp) {
        return scheduling(entry, organiser, guest, Attending.NOT_ANSWERED, ImmutableMethod.CANCEL, stamp);
    }

    private static String scheduling(
            CalendarEntry entry,
            CalendarAddress organiser,
            CalendarAddress guest,
            Attending answer,
            Method method,
            Instant stamp) {
        var event = Entries.event(entry, stamp);
        event.add(Entries.organiser(organiser));
        event.add(Entries.attendee(guest, answer));
        Calendar calendar = empty();
        calendar.add(method);
        calendar.add(event);
        return print(calendar);
    }

    /**
     * A whole calendar, for a program that fetches it again and again.
     *
     * @param name what the calendar is called by those who show it
     */
    public static String subscribed(String name, List<CalendarEntry> entries, Instant stamp) {
        Calendar calendar = empty();
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", Entries.line(name)));
        calendar.add(new XProperty("X-WR-TIMEZONE", "Europe/Stockholm"));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        entries.forEach(entry -> calendar.add(Entries.event(entry, stamp)));
        return print(calendar);
    }

    private static Calendar empty() {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Genomgang//Genomgang//SV"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        return calendar;
    }

    private static String print(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Folding.fold(text.toString());
    }
}
