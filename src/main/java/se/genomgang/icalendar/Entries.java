package se.genomgang.icalendar;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;

/** The parts of iCalendar that an entry becomes. Nothing typed by a person ends a line, a value or a component. */
final class Entries {

    private Entries() {}

    static VEvent event(CalendarEntry entry, Instant stamp) {
        VEvent event = new VEvent(false);
        event.add(new DtStamp(stamp));
        event.add(new Uid(entry.uid()));
        event.add(new Sequence(entry.sequence()));
        when(event, entry.when());
        event.add(new Summary(line(entry.summary())));
        event.add(entry.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        if (!entry.location().isBlank()) {
            event.add(new Location(line(entry.location())));
        }
        if (!entry.description().isBlank()) {
            event.add(new Description(lines(entry.description())));
        }
        if (!entry.url().isBlank()) {
            event.add(new Url(URI.create(entry.url())));
        }
        return event;
    }

    private static void when(VEvent event, CalendarEntry.When when) {
        if (when instanceof CalendarEntry.Time time) {
            event.add(new DtStart<>(time.start()));
            if (time.end() != null) {
                event.add(new DtEnd<>(time.end()));
            }
            event.add(ImmutableTransp.OPAQUE);
        } else if (when instanceof CalendarEntry.Day day) {
            event.add(new DtStart<>(day.date()));
            event.add(new DtEnd<>(day.date().plusDays(1)));
            event.add(ImmutableTransp.TRANSPARENT);
        }
    }

    static Organizer organiser(CalendarAddress organiser) {
        Organizer property = new Organizer(mailto(organiser));
        property.add(name(organiser));
        return property;
    }

    static Attendee attendee(CalendarAddress guest, Attending answer) {
        Attendee property = new Attendee(mailto(guest));
        property.add(name(guest));
        property.add(CuType.INDIVIDUAL);
        property.add(Role.REQ_PARTICIPANT);
        property.add(
                switch (answer) {
                    case NOT_ANSWERED -> PartStat.NEEDS_ACTION;
                    case ACCEPTED -> PartStat.ACCEPTED;
                    case TENTATIVE -> PartStat.TENTATIVE;
                    case DECLINED -> PartStat.DECLINED;
                });
        property.add(Rsvp.FALSE);
        return property;
    }

    private static Cn name(CalendarAddress address) {
        return new Cn(line(address.name()).replace('"', '\''));
    }

    private static URI mailto(CalendarAddress address) {
        try {
            return new URI("mailto", line(address.email()), null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("No address that a calendar takes: " + address.email(), e);
        }
    }

    /** One line. */
    static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** Several lines, each of them text. */
    private static String lines(String text) {
        return text.replaceAll("\\r\\n?|[\\u2028\\u2029\\u0085]", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]+", " ")
                .strip();
    }
}
