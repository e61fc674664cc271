package se.genomgang.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import se.genomgang.kernel.UnitId;

/**
 * The facts that access follows from, as columns of any statement over {@code meeting m} with the parameter {@code :person}: so that a page or a
 * step that reads the meeting anyway needs no statement more to decide who may do what.
 */
final class AccessColumns {

    /** A protocol that has once been adjusted stays readable while a correction of it is written: {@code adjusted_on} is never emptied. */
    static final String SQL =
            """
            m.unit_id as access_unit, m.stage as access_stage, (m.historical or m.adjusted_on is not null) as access_published,
            m.material_sent_on is not null as access_material, m.frozen_at is not null as access_frozen,
            coalesce(m.secretary_id = :person, false) as access_secretary,
            exists (select 1 from participant ap where ap.meeting_id = m.id and ap.person_id = :person
                    and ap.summoned_at is not null) as access_attendee,
            exists (select 1 from adjuster aa where aa.meeting_id = m.id and aa.person_id = :person) as access_adjuster
            """;

    private AccessColumns() {}

    static MeetingAccess.Facts read(ResultSet row) throws SQLException {
        return new MeetingAccess.Facts(
                new UnitId(row.getLong("access_unit")),
                Stage.valueOf(row.getString("access_stage")),
                row.getBoolean("access_published"),
                row.getBoolean("access_material"),
                row.getBoolean("access_frozen"),
                row.getBoolean("access_secretary"),
                row.getBoolean("access_attendee"),
                row.getBoolean("access_adjuster"));
    }
}
