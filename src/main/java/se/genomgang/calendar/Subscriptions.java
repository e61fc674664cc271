package se.genomgang.calendar;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.organisation.UnitView;
import se.genomgang.organisation.Units;

/** A person's own subscriptions: made, looked at and revoked by nobody else. */
@Service
@Transactional
public class Subscriptions {

    /** In characters. */
    public static final int NAME_LIMIT = 60;

    /** So many can a person have at a time. */
    static final int MOST = 20;

    private final Units units;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Subscriptions(Units units, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.units = units;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Those that work, the latest first. */
    @Transactional(readOnly = true)
    public List<Subscription> of(Rights rights) {
        return jdbc.sql(
                        """
                        select s.id, s.name, n.short_sv, n.short_en, s.created_at, s.fetched_at
                        from calendar_subscription s
                        left join lateral (select x.short_sv, x.short_en from unit_name x where x.unit_id = s.unit_id
                                           order by x.valid_from > :today, abs(x.valid_from - :today) limit 1) n on true
                        where s.person_id = :person and s.revoked_at is null order by s.id desc
                        """)
                .param("person", rights.person().value())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Subscription(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("short_sv") == null
                                ? null
                                : new Label(row.getString("short_sv"), row.getString("short_en")),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("fetched_at") == null
                                ? null
                                : row.getTimestamp("fetched_at").toInstant()))
                .list();
    }

    /** The units whose calendar one can subscribe to. */
    @Transactional(readOnly = true)
    public List<UnitView> units() {
        return units.openOn(LocalDate.now(clock));
    }

    /**
     * Makes a calendar.
     *
     * @param unitCode whose meetings and deadlines; null for the person's own
     * @return where it is fetched, a path within the application: this is told now, and never again
     */
    public String subscribe(String name, @Nullable String unitCode, Rights rights) {
        String clean = name.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        if (clean.isEmpty()) {
            throw new InvalidField("name", "calendar.invalid.name");
        }
        if (clean.length() > NAME_LIMIT) {
            throw new InvalidField("name", "calendar.invalid.nameTooLong", NAME_LIMIT);
        }
        UnitId unit = unitCode == null ? null : unit(unitCode);
        lockOwn(rights);
        if (of(rights).size() >= MOST) {
            throw new Refused("calendar.refused.tooMany", MOST);
        }
        String token = Tokens.fresh();
        jdbc.sql(
                        "insert into calendar_subscription (person_id, unit_id, name, token_hash, created_at) values (:person, :unit, :name, :hash, :at)")
                .param("person", rights.person().value())
                .param("unit", unit == null ? null : unit.value())
                .param("name", clean)
                .param("hash", Tokens.hash(token))
                .param("at", Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new CalendarSubscribed(rights.person(), clean, unit));
        return "/calendar/" + token + ".ics";
    }

    private UnitId unit(String code) {
        return units().stream()
                .filter(unit -> unit.code().equals(code))
                .map(UnitView::id)
                .findFirst()
                .orElseThrow(() -> new InvalidField("unit", "calendar.invalid.unit"));
    }

    /** Those who count do so one after another. */
    private void lockOwn(Rights rights) {
        jdbc.sql("select id from person where id = ? for no key update")
                .param(rights.person().value())
                .query(Long.class)
                .single();
    }

    /** Makes an address stop working at once. */
    public void revoke(long id, Rights rights) {
        String name = jdbc.sql(
                        """
                        update calendar_subscription set revoked_at = :at
                        where id = :id and person_id = :person and revoked_at is null returning name
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("id", id)
                .param("person", rights.person().value())
                .query(String.class)
                .optional()
                .orElseThrow(NotVisible::new);
        events.publishEvent(new CalendarRevoked(rights.person(), name));
    }
}
