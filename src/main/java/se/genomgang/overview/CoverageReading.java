package se.genomgang.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.PersonId;

/** Reads what the held meetings of a year have made of their points, in one statement. */
@Component
class CoverageReading {

    /** A point without anything to say is concluded by the times that it is filled from, as the protocol's completeness has it. */
    private static final String HELD =
            """
            select m.id, m.unit_id, m.kind_id, m.number || '-' || m.year as number, m.date, m.historical, m.adjusted_on is not null as adjusted,
                   p.id as protocol_id, a.codes, a.positions, a.concluded,
                   m.secretary_id = :me or exists (select from participant t
                       where t.meeting_id = m.id and t.person_id = :me and t.summoned_at is not null) as takes_part
            from meeting m
            left join protocol p on p.meeting_id = m.id
            cross join lateral (select array_agg(x.code order by x.position) as codes, array_agg(x.position order by x.position) as positions,
                    array_agg(x.nothing_to_report is not null
                        or exists (select from point_text t where t.point_id = x.id and t.kind = 'CONCLUSION' and t.text <> '')
                        or x.code = 'introduction' and m.opened_time is not null
                        or x.code = 'closing' and m.closed_time is not null order by x.position) as concluded
                from agenda_point x where x.meeting_id = m.id) a
            where m.year = :year and m.unit_id = any(:units) and m.stage not in ('PLANNED', 'SUMMONED', 'CANCELLED')
            order by m.unit_id, m.date, m.id
            """;

    private final JdbcClient jdbc;

    CoverageReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record HeldPoint(String code, int position, boolean concluded) {}

    /** @param takesPart whether the reader is its secretary or was summoned to it */
    record HeldMeeting(
            long id,
            long unitId,
            long kindId,
            String number,
            LocalDate date,
            boolean historical,
            boolean adjusted,
            @Nullable Long protocolId,
            boolean takesPart,
            List<HeldPoint> points) {}

    List<HeldMeeting> held(int year, Collection<Long> units, PersonId me) {
        return jdbc.sql(HELD)
                .param("year", year)
                .param("units", units.toArray(Long[]::new))
                .param("me", me.value())
                .query((row, n) -> new HeldMeeting(
                        row.getLong("id"),
                        row.getLong("unit_id"),
                        row.getLong("kind_id"),
                        row.getString("number"),
                        row.getObject("date", LocalDate.class),
                        row.getBoolean("historical"),
                        row.getBoolean("adjusted"),
                        row.getObject("protocol_id", Long.class),
                        row.getBoolean("takes_part"),
                        points(row)))
                .list();
    }

    private static List<HeldPoint> points(ResultSet row) throws SQLException {
        if (row.getArray("codes") == null) {
            return List.of();
        }
        String[] codes = (String[]) row.getArray("codes").getArray();
        Integer[] positions = (Integer[]) row.getArray("positions").getArray();
        Boolean[] concluded = (Boolean[]) row.getArray("concluded").getArray();
        List<HeldPoint> points = new ArrayList<>();
        for (int i = 0; i < codes.length; i++) {
            points.add(new HeldPoint(codes[i], positions[i], concluded[i]));
        }
        return points;
    }
}
