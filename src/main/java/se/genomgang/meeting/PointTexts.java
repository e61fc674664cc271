package se.genomgang.meeting;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.PersonId;

/** The texts of a point. Each is changed by compare-and-set in one statement: of two who start from the same version, one wins. */
@Component
class PointTexts {

    private final JdbcClient jdbc;

    PointTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The text as it stands, or nothing before it has been written. */
    Optional<Standing> find(long pointId, String kind) {
        return jdbc.sql(
                        """
                        select t.text, t.version, t.changed_by, t.changed_at, p.given_name || ' ' || p.family_name as name
                        from point_text t join person p on p.id = t.changed_by where t.point_id = ? and t.kind = ?
                        """)
                .params(pointId, kind)
                .query((row, n) -> new Standing(
                        row.getString("text"),
                        row.getInt("version"),
                        new PersonId(row.getLong("changed_by")),
                        row.getString("name"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** @return whether the version was still the one given; 0 means that nothing had been written */
    boolean replace(long pointId, String kind, int version, String text, PersonId by, Instant at) {
        if (version == 0) {
            return jdbc.sql("insert into point_text (point_id, kind, text, version, changed_by, changed_at)"
                                    + " values (?, ?, ?, 1, ?, ?) on conflict do nothing")
                            .params(pointId, kind, text, by.value(), Timestamp.from(at))
                            .update()
                    == 1;
        }
        return jdbc.sql("update point_text set text = ?, version = version + 1, changed_by = ?, changed_at = ?"
                                + " where point_id = ? and kind = ? and version = ?")
                        .params(text, by.value(), Timestamp.from(at), pointId, kind, version)
                        .update()
                == 1;
    }

    /** Whether the routine asks this question under the point. */
    boolean asks(long pointId, String promptCode) {
        return jdbc.sql(
                        """
                        select exists (select 1 from agenda_point p join meeting m on m.id = p.meeting_id
                            join routine_point r on r.kind_id = m.kind_id and r.code = p.code
                            join routine_prompt q on q.point_id = r.id where p.id = ? and q.code = ?)
                        """)
                .params(pointId, promptCode)
                .query(Boolean.class)
                .single();
    }

    /** A text that has been written. */
    record Standing(String text, int version, PersonId by, String byName, Instant at) {}
}
