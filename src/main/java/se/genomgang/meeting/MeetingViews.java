package se.genomgang.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.kernel.UnitKind;

/** Reads a meeting's head and the facts that decide who may do what with it, in one statement. */
@Component
class MeetingViews {

    private static final String ONE =
            """
            select m.*, u.code as unit_code, u.kind as unit_kind, n.short_sv, n.short_en, n.name_sv, n.name_en,
                   k.code as kind_code, k.nature, k.name_sv as kind_sv, k.name_en as kind_en,
                   case when not m.historical then v.code else coalesce((select x.code from routine_version x
                       where x.state <> 'DRAFT' and coalesce(x.in_force_from, x.dated) <= m.date
                       order by coalesce(x.in_force_from, x.dated) desc limit 1), '') end as routine_code,
                   coalesce(s.given_name || ' ' || s.family_name, '') as secretary_name,
                   (select p.id from protocol p where p.meeting_id = m.id) as protocol_id,
            """
                    + AccessColumns.SQL
                    + """
            from meeting m
            join unit u on u.id = m.unit_id
            join lateral (select * from unit_name n where n.unit_id = m.unit_id
                          order by n.valid_from > m.date, abs(n.valid_from - m.date) limit 1) n on true
            join routine_meeting_kind k on k.id = m.kind_id
            join routine_version v on v.id = k.routine_id
            left join person s on s.id = m.secretary_id
            where m.id = :meeting
            """;

    private final JdbcClient jdbc;

    MeetingViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The meeting within what the person may see. */
    MeetingView get(MeetingId meeting, Rights rights) {
        Optional<MeetingView> found = jdbc.sql(ONE)
                .param("meeting", meeting.value())
                .param("person", rights.person().value())
                .query((row, n) -> view(row, rights))
                .optional();
        return found.filter(view -> view.access().sees()).orElseThrow(NotVisible::new);
    }

    private static MeetingView view(ResultSet row, Rights rights) throws SQLException {
        Long secretary = row.getObject("secretary_id", Long.class);
        Timestamp frozenAt = row.getTimestamp("frozen_at");
        return new MeetingView(
                new MeetingId(row.getLong("id")),
                row.getInt("version"),
                new UnitId(row.getLong("unit_id")),
                row.getString("unit_code"),
                UnitKind.valueOf(row.getString("unit_kind")),
                new Label(row.getString("short_sv"), row.getString("short_en")),
                new Label(row.getString("name_sv"), row.getString("name_en")),
                row.getLong("kind_id"),
                row.getString("kind_code"),
                "FOLLOW_UP".equals(row.getString("nature")),
                new Label(row.getString("kind_sv"), row.getString("kind_en")),
                row.getString("routine_code"),
                row.getInt("year"),
                row.getInt("number") + "-" + row.getInt("year"),
                new Occasion(
                        row.getObject("date", LocalDate.class),
                        row.getObject("starts_at", LocalTime.class),
                        row.getObject("ends_at", LocalTime.class),
                        row.getString("place"),
                        row.getString("link")),
                secretary == null ? null : new PersonId(secretary),
                row.getString("secretary_name"),
                Stage.valueOf(row.getString("stage")),
                row.getBoolean("historical"),
                row.getString("summons_text"),
                date(row, "summoned_on"),
                date(row, "material_sent_on"),
                date(row, "held_on"),
                row.getObject("opened_time", LocalTime.class),
                row.getObject("closed_time", LocalTime.class),
                date(row, "adjusted_on"),
                date(row, "submitted_on"),
                date(row, "received_on"),
                row.getString("cancel_reason"),
                row.getInt("ics_sequence"),
                row.getInt("uninvited"),
                frozenAt == null ? null : frozenAt.toInstant(),
                row.getObject("protocol_id", Long.class),
                MeetingAccess.of(rights, AccessColumns.read(row)));
    }

    private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
