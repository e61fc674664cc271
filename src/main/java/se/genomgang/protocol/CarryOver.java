package se.genomgang.protocol;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;

/**
 * The proof that no action was dropped: whether every action of a unit that was open came back under point 2 of every later meeting until it was
 * closed (R §7). Read from the locked protocols themselves, and held against what is known of the actions. Actions entered with a meeting from
 * before the application, or from a file, count from the day they were entered; one closed on the day of a meeting was open at it when its
 * protocol had first been locked before, also in a correction.
 */
@Service
@Transactional(readOnly = true)
public class CarryOver {

    /** The most meetings that one reading covers. */
    public static final int MOST = 500;

    private static final String PROOF =
            """
            with frozen as materialized (
                select distinct on (m.id) m.id as meeting_id, m.unit_id, m.date, m.number || '-' || m.year as number, m.kind_id,
                       p.id as protocol_id, s.minutes::jsonb as minutes, s.adjusted_at,
                       min(s.adjusted_at) over (partition by m.id) as first_adjusted_at
                from meeting m
                join protocol p on p.meeting_id = m.id
                join protocol_version v on v.protocol_id = p.id
                join protocol_snapshot s on s.protocol_version_id = v.id
                where m.date between :from and :to and (:all or m.unit_id = any(:units))
                order by m.id, v.number desc
                limit :most
            ), listed as (
                select f.meeting_id, (id #>> '{}')::bigint as action_id
                from frozen f cross join lateral jsonb_path_query(f.minutes, '$.points[*].openActions[*].id') id
            ), expected as (
                select f.meeting_id, a.id as action_id
                from frozen f
                join action a on a.unit_id = f.unit_id and a.decided_on < f.date and not a.ahead and a.opened_at <= f.adjusted_at
                left join action_closure c on c.action_id = a.id
                where (c.action_id is null or c.closed_on > f.date or c.closed_at >= f.first_adjusted_at)
                  and not (c.action_id is not null and a.settled_at is null and c.closed_at <= f.adjusted_at)
            ), held as (
                select coalesce(l.meeting_id, e.meeting_id) as meeting_id, coalesce(l.action_id, e.action_id) as action_id,
                       l.action_id is not null as listed, e.action_id is not null as expected
                from listed l full join expected e on e.meeting_id = l.meeting_id and e.action_id = l.action_id
            )
            select f.meeting_id, f.protocol_id, f.number, f.date, u.code, n.short_sv, n.short_en, k.name_sv, k.name_en,
                   count(*) filter (where h.listed and h.expected) as carried,
                   coalesce(array_agg(a.year || '-' || a.number order by a.id) filter (where h.expected and not h.listed), '{}') as dropped,
                   coalesce(array_agg(a.year || '-' || a.number order by a.id) filter (where h.listed and not h.expected), '{}') as closed
            from frozen f
            join unit u on u.id = f.unit_id
            join routine_meeting_kind k on k.id = f.kind_id
            join lateral (select x.short_sv, x.short_en from unit_name x where x.unit_id = f.unit_id
                order by x.valid_from > f.date, abs(x.valid_from - f.date) limit 1) n on true
            left join held h on h.meeting_id = f.meeting_id
            left join action a on a.id = h.action_id
            group by f.meeting_id, f.protocol_id, f.number, f.date, u.code, u.position, n.short_sv, n.short_en, k.name_sv, k.name_en
            order by f.date desc, u.position, f.meeting_id
            """;

    private final JdbcClient jdbc;

    CarryOver(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One meeting with a locked protocol.
     *
     * @param carried how many open actions stood under its point 2, as they should
     * @param dropped numbers of actions that were open and did not stand there; empty when all is well
     * @param closed numbers of actions that stood there although they were closed; empty when all is well
     */
    public record Meeting(
            long protocolId,
            String number,
            LocalDate date,
            String unitCode,
            Label unit,
            Label kind,
            int carried,
            List<String> dropped,
            List<String> closed) {

        public boolean whole() {
            return dropped.isEmpty() && closed.isEmpty();
        }
    }

    /** @param meetings latest first, at most {@link CarryOver#MOST} */
    public record Proof(LocalDate from, LocalDate to, List<Meeting> meetings) {

        /** How many times an open action came back. */
        public int carried() {
            return meetings.stream().mapToInt(Meeting::carried).sum();
        }

        public boolean whole() {
            return meetings.stream().allMatch(Meeting::whole);
        }
    }

    /**
     * For those who see where every unit stands, and for those who read a unit's drafts: their own units.
     *
     * @param from first day of the meetings, inclusive
     * @param to last day of the meetings, inclusive
     */
    public Proof of(LocalDate from, LocalDate to, Rights rights) {
        Long[] units = rights.grants().stream()
                .filter(grant -> grant.capacity() == Capacity.HEAD || grant.capacity() == Capacity.REPRESENTATIVE)
                .map(Grant::unit)
                .map(unit -> unit.value())
                .distinct()
                .toArray(Long[]::new);
        if (!rights.seesStatus() && units.length == 0) {
            throw new NotVisible();
        }
        return new Proof(
                from,
                to,
                jdbc.sql(PROOF)
                        .param("from", from)
                        .param("to", to)
                        .param("all", rights.seesStatus())
                        .param("units", units)
                        .param("most", MOST)
                        .query((row, n) -> meeting(row))
                        .list());
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        return new Meeting(
                row.getLong("protocol_id"),
                row.getString("number"),
                row.getObject("date", LocalDate.class),
                row.getString("code"),
                new Label(row.getString("short_sv"), row.getString("short_en")),
                new Label(row.getString("name_sv"), row.getString("name_en")),
                row.getInt("carried"),
                numbers(row, "dropped"),
                numbers(row, "closed"));
    }

    private static List<String> numbers(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
