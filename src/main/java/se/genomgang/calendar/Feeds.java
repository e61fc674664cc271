package se.genomgang.calendar;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import se.genomgang.icalendar.CalendarEntry;
import se.genomgang.icalendar.CalendarFile;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.meeting.MeetingCalendar;
import se.genomgang.people.CurrentRights;
import se.genomgang.people.Throttle;
import se.genomgang.web.Languages;

/**
 * What a program gets that fetches a calendar: with the rights that the person has at that moment, a year back and a year ahead. Who has no open account has none.
 * In no transaction of its own: the throttle keeps its buckets over another connection.
 */
@Service
public class Feeds {

    /** How often one calendar can be fetched in an hour. */
    static final int MOST_FETCHES = 60;

    /** How many addresses that lead nowhere can be tried from one network address in a quarter of an hour. */
    static final int MOST_MISSES = 300;

    private static final Duration TO_THE_MINUTE = Duration.ofMinutes(1);

    private final CurrentRights rights;
    private final MeetingCalendar meetings;
    private final DeadlineEntries deadlines;
    private final Throttle throttle;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    Feeds(
            CurrentRights rights,
            MeetingCalendar meetings,
            DeadlineEntries deadlines,
            Throttle throttle,
            MessageSource messages,
            JdbcClient jdbc,
            Clock clock) {
        this.rights = rights;
        this.meetings = meetings;
        this.deadlines = deadlines;
        this.throttle = throttle;
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Found(long id, PersonId person, @Nullable UnitId unit, String name, Locale language) {}

    /**
     * The calendar that a token leads to; empty when there is none, or none any more.
     *
     * @param address the network address that asks
     * @throws se.genomgang.people.TooManyChecks when it, or the calendar, has been asked for too often
     */
    public Optional<Feed> of(String token, String address) {
        Optional<Found> found = find(token);
        Optional<Rights> owner = found.flatMap(each -> rights.of(each.person()));
        if (found.isEmpty() || owner.isEmpty()) {
            throttle.take("calendar-miss:" + Tokens.hash(address), MOST_MISSES, Duration.ofMinutes(15));
            return Optional.empty();
        }
        throttle.take("calendar:" + found.get().id(), MOST_FETCHES, Duration.ofHours(1));
        noteFetch(found.get().id());
        return Optional.of(feed(found.get(), owner.get()));
    }

    private Optional<Found> find(String token) {
        return jdbc.sql(
                        """
                        select s.id, s.person_id, s.unit_id, s.name, a.language
                        from calendar_subscription s join account a on a.person_id = s.person_id
                        where s.token_hash = ? and s.revoked_at is null
                        """)
                .param(Tokens.hash(token))
                .query((row, n) -> {
                    Long unit = row.getObject("unit_id", Long.class);
                    return new Found(
                            row.getLong("id"),
                            new PersonId(row.getLong("person_id")),
                            unit == null ? null : new UnitId(unit),
                            row.getString("name"),
                            Languages.of(row.getString("language")));
                })
                .optional();
    }

    private void noteFetch(long id) {
        Instant now = clock.instant();
        jdbc.sql(
                        "update calendar_subscription set fetched_at = :now where id = :id and (fetched_at is null or fetched_at < :before)")
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(now.minus(TO_THE_MINUTE)))
                .param("id", id)
                .update();
    }

    private Feed feed(Found found, Rights owner) {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = today.minusYears(1);
        LocalDate to = today.plusYears(1);
        List<CalendarEntry> entries = new ArrayList<>(
                found.unit() == null
                        ? meetings.of(owner, from, to, found.language())
                        : meetings.ofUnit(found.unit(), owner, from, to, found.language()));
        entries.addAll(deadlines.of(found.unit(), owner, from, to, found.language()));
        String name = messages.getMessage("calendar.feed.name", new Object[] {found.name()}, found.language());
        return new Feed(CalendarFile.subscribed(name, entries, clock.instant()), Tokens.hash(name + entries));
    }
}
