package se.genomgang.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.genomgang.clock.ApplicationClock;
import se.genomgang.icalendar.CalendarEntry;
import se.genomgang.icalendar.CalendarFile;
import se.genomgang.kernel.Label;

/**
 * A meeting as an entry in calendars: an identity that stays, and a sequence that grows each time it is moved or cancelled, or somebody is taken off its
 * list.
 */
@Component
class SummonsCalendar {

    private final String baseUrl;

    SummonsCalendar(@Value("${genomgang.base-url}") String baseUrl) {
        this.baseUrl = baseUrl.strip().replaceFirst("/+$", "");
    }

    String of(MeetingView meeting, Instant stamp) {
        return CalendarFile.of(
                entry(
                        meeting.id(),
                        meeting.icsSequence() + meeting.uninvited(),
                        meeting.occasion(),
                        summary(meeting.kindName(), meeting.number(), meeting.unitShortName()),
                        meeting.stage() == Stage.CANCELLED),
                stamp);
    }

    CalendarEntry entry(Invited meeting) {
        return entry(
                meeting.id(),
                meeting.sequence(),
                meeting.occasion(),
                summary(meeting.kind(), meeting.number(), meeting.unitShortName()),
                meeting.cancelled());
    }

    CalendarEntry entry(MeetingId meeting, int sequence, Occasion occasion, String summary, boolean cancelled) {
        String address = baseUrl + "/meetings/" + meeting;
        return new CalendarEntry(
                "meeting-" + meeting + "@genomgang",
                sequence,
                when(occasion),
                summary,
                occasion.link().isEmpty() ? address : occasion.link() + "\n\n" + address,
                occasion.place().isEmpty() ? occasion.link() : occasion.place(),
                address,
                cancelled);
    }

    static CalendarEntry.Time when(Occasion occasion) {
        LocalTime end = occasion.endsAt();
        return new CalendarEntry.Time(
                utc(occasion.date(), occasion.startsAt()), end == null ? null : utc(occasion.date(), end));
    }

    private static String summary(Label kind, String number, Label unit) {
        return kind.sv() + " " + number + ", " + unit.sv();
    }

    private static Instant utc(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(ApplicationClock.ZONE).toInstant();
    }
}
