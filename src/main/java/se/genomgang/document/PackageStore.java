package se.genomgang.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;
import se.genomgang.meeting.MeetingId;

/** The rows of ordered packages. Each step of making one is bound to the attempt that takes it: who has been overtaken changes nothing. */
@Component
class PackageStore {

    private static final String SELECT =
            """
            select o.*, coalesce(o.unit_id, m.unit_id) as of_unit, u.code, n.short_sv, n.short_en,
                   k.name_sv || ' ' || m.number || '-' || m.year as meeting_sv, k.name_en || ' ' || m.number || '-' || m.year as meeting_en,
                   p.given_name || ' ' || p.family_name as by_name
            from package_order o
            join person p on p.id = o.ordered_by
            left join meeting m on m.id = o.meeting_id
            left join routine_meeting_kind k on k.id = m.kind_id
            left join unit u on u.id = coalesce(o.unit_id, m.unit_id)
            left join lateral (select x.short_sv, x.short_en from unit_name x where x.unit_id = u.id order by x.valid_from desc limit 1) n on true
            """;

    private static final String BY_ATTEMPT = " where id = :id and attempt = :attempt and state = 'WORKING'";

    private final JdbcClient jdbc;
    private final Clock clock;

    PackageStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long enter(OrderPackage order, PersonId by) {
        return enter(
                PackageKind.AUDIT,
                order.unit() == null ? null : order.unit().value(),
                order.from(),
                order.to(),
                null,
                by);
    }

    long enter(MeetingId meeting, PersonId by) {
        return enter(PackageKind.DISCLOSURE, null, null, null, meeting.value(), by);
    }

    private long enter(
            PackageKind kind,
            @Nullable Long unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Long meeting,
            PersonId by) {
        return jdbc.sql(
                        """
                        insert into package_order (kind, unit_id, from_on, to_on, meeting_id, ordered_by, ordered_at, state_at)
                        values (:kind, :unit, :from, :to, :meeting, :by, :now, :now) returning id
                        """)
                .param("kind", kind.name())
                .param("unit", unit)
                .param("from", from)
                .param("to", to)
                .param("meeting", meeting)
                .param("by", by.value())
                .param("now", now())
                .query(Long.class)
                .single();
    }

    Optional<PackageOrder> find(long id) {
        return jdbc.sql(SELECT + "where o.id = ?")
                .param(id)
                .query((row, n) -> order(row))
                .optional();
    }

    /** The person's orders, latest first. @param before the last one already shown */
    List<PackageOrder> of(PersonId person, long before, int limit) {
        return jdbc.sql(SELECT + "where o.ordered_by = ? and o.id < ? order by o.id desc limit ?")
                .params(person.value(), before, limit)
                .query((row, n) -> order(row))
                .list();
    }

    /** How many orders of the person wait or are being worked on. */
    int underWay(PersonId person) {
        return jdbc.sql("select count(*) from package_order where ordered_by = ? and state in ('WAITING', 'WORKING')")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    /** Begins anew, whatever an earlier attempt had come to; nothing when there is no longer anything to do. */
    Optional<PackageOrder> begin(long id) {
        int begun = jdbc.sql(
                        """
                        update package_order set state = 'WORKING', state_at = :now, attempt = attempt + 1, step = 0, steps = 0
                        where id = :id and state in ('WAITING', 'WORKING')
                        """)
                .param("id", id)
                .param("now", now())
                .update();
        jdbc.sql("delete from package_part where order_id = ?").param(id).update();
        return begun == 0 ? Optional.empty() : find(id);
    }

    /** @return false when the attempt has been overtaken, or the order dropped */
    boolean progress(PackageOrder order, int step, int steps) {
        return jdbc.sql("update package_order set step = :step, steps = :steps" + BY_ATTEMPT)
                        .param("step", step)
                        .param("steps", steps)
                        .param("id", order.id())
                        .param("attempt", order.attempt())
                        .update()
                == 1;
    }

    /** @return false when the attempt has been overtaken, or the order dropped */
    boolean keep(PackageOrder order, int number, byte[] content) {
        return jdbc.sql("insert into package_part (order_id, attempt, number, content)"
                                + " select id, attempt, :number, :content from package_order" + BY_ATTEMPT)
                        .param("number", number)
                        .param("content", content)
                        .param("id", order.id())
                        .param("attempt", order.attempt())
                        .update()
                == 1;
    }

    boolean ready(PackageOrder order, List<String> madeWith, long size, String sha256, LocalDate removeOn) {
        return jdbc.sql("update package_order set state = 'READY', state_at = :now, made_with = :with, size = :size,"
                                + " sha256 = :sha256, remove_on = :remove, step = steps" + BY_ATTEMPT)
                        .param("now", now())
                        .param("with", madeWith.toArray(String[]::new))
                        .param("size", size)
                        .param("sha256", sha256)
                        .param("remove", removeOn)
                        .param("id", order.id())
                        .param("attempt", order.attempt())
                        .update()
                == 1;
    }

    void fail(PackageOrder order, String problem) {
        jdbc.sql("update package_order set state = 'FAILED', state_at = :now, problem = :problem" + BY_ATTEMPT)
                .param("now", now())
                .param("problem", problem)
                .param("id", order.id())
                .param("attempt", order.attempt())
                .update();
        removeParts(order.id());
    }

    /** @return false when it was dropped, failed or removed before */
    boolean drop(long id) {
        int dropped = jdbc.sql("update package_order set state = 'DROPPED', state_at = ?"
                        + " where id = ? and state in ('WAITING', 'WORKING', 'READY')")
                .params(now(), id)
                .update();
        removeParts(id);
        return dropped == 1;
    }

    /** Takes away the files whose time has come; the orders remain. @return how many */
    int removeDue(LocalDate today) {
        List<Long> due = jdbc.sql(
                        """
                        update package_order set state = 'REMOVED', state_at = :now where id in (
                            select id from package_order where state = 'READY' and remove_on <= :today
                            order by id limit 100 for update skip locked) returning id
                        """)
                .param("now", now())
                .param("today", today)
                .query(Long.class)
                .list();
        due.forEach(this::removeParts);
        return due.size();
    }

    private void removeParts(long order) {
        jdbc.sql("delete from package_part where order_id = ?").param(order).update();
    }

    /** A piece of the finished file; nothing after the last. */
    Optional<byte[]> part(PackageOrder order, int number) {
        return jdbc.sql("select content from package_part where order_id = ? and attempt = ? and number = ?")
                .params(order.id(), order.attempt(), number)
                .query(byte[].class)
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static PackageOrder order(ResultSet row) throws SQLException {
        Long unit = row.getObject("of_unit", Long.class);
        Long meeting = row.getObject("meeting_id", Long.class);
        return new PackageOrder(
                row.getLong("id"),
                PackageKind.valueOf(row.getString("kind")),
                unit == null ? null : new UnitId(unit),
                text(row, "code"),
                new Label(text(row, "short_sv"), text(row, "short_en")),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                meeting == null ? null : new MeetingId(meeting),
                new Label(text(row, "meeting_sv"), text(row, "meeting_en")),
                new PersonId(row.getLong("ordered_by")),
                row.getString("by_name"),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                PackageState.valueOf(row.getString("state")),
                row.getInt("attempt"),
                row.getInt("step"),
                row.getInt("steps"),
                row.getString("problem"),
                List.of((String[]) row.getArray("made_with").getArray()),
                row.getObject("size", Long.class),
                row.getString("sha256"),
                row.getObject("remove_on", LocalDate.class));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
