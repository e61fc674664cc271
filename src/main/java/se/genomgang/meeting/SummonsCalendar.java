package se.genomgang.meeting;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;
import se.genomgang.clock.ApplicationClock;

/** A meeting as iCalendar: times in UTC, an identity that stays, a sequence that grows each time it is moved or cancelled. */
@Component
class SummonsCalendar {

    String of(MeetingView meeting, Instant stamp) {
        boolean cancelled = meeting.stage() == Stage.CANCELLED;
        Occasion occasion = meeting.occasion();
        VEvent event = new VEvent(false);
        event.add(new DtStamp(stamp));
        event.add(new Uid("meeting-" + meeting.id() + "@genomgang"));
        event.add(new Sequence(meeting.icsSequence()));
        event.add(new DtStart<>(utc(occasion.date(), occasion.startsAt())));
        if (occasion.endsAt() != null) {
            event.add(new DtEnd<>(utc(occasion.date(), occasion.endsAt())));
        }
        event.add(new Summary(SummonsText.oneLine(meeting.kindName().sv() + " " + meeting.number() + ", "
                + meeting.unitShortName().sv())));
        event.add(cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        if (!occasion.place().isEmpty()) {
            event.add(new Location(SummonsText.oneLine(occasion.place())));
        }
        if (!occasion.link().isEmpty()) {
            event.add(new Description(occasion.link()));
        }
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Genomgang//Genomgang//SV"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH);
        calendar.add(event);
        return print(calendar);
    }

    private static String print(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Instant utc(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(ApplicationClock.ZONE).toInstant();
    }
}
