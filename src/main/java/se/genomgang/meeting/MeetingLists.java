package se.genomgang.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.kernel.UnitKind;

/** Lists of meetings, latest first, of those that the person may see; one statement each, by keyset. */
@Service
@Transactional(readOnly = true)
public class MeetingLists {

    static final int PAGE = 50;

    private static final String ROWS =
            """
            select m.id, m.year, m.number, m.date, m.starts_at, m.place, m.stage, m.historical, m.summoned_on, m.material_sent_on,
                   m.held_on, m.submitted_on, m.kind_id, k.name_sv, k.name_en, u.code, u.kind, n.short_sv, n.short_en
            from meeting m
            join unit u on u.id = m.unit_id
            join routine_meeting_kind k on k.id = m.kind_id
            join lateral (select x.short_sv, x.short_en from unit_name x where x.unit_id = m.unit_id
                          order by x.valid_from > m.date, abs(x.valid_from - m.date) limit 1) n on true
            where
            """
                    + MeetingVisibility.SQL;

    private final JdbcClient jdbc;

    MeetingLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of a list.
     *
     * @param newer cursor for the page before, null when this is the first
     * @param older cursor for the page after, null when this is the last
     */
    public record Page(List<MeetingRow> rows, @Nullable String newer, @Nullable String older) {}

    /**
     * @param older the cursor after which to go on towards older meetings, or null
     * @param newer the cursor before which to go back towards newer ones, or null
     */
    public Page list(MeetingFilter filter, @Nullable String older, @Nullable String newer, Rights rights) {
        boolean back = newer != null;
        String cursor = back ? newer : older;
        String order = back ? "asc" : "desc";
        var statement = jdbc.sql(ROWS
                        + """
                         and (:year::int is null or m.year = :year) and (:unit::text is null or u.code = :unit)
                         and (:kind::text is null or k.code = :kind) and (:stage::text is null or m.stage = :stage)
                        """
                        + (cursor == null ? "" : "and (m.date, m.id) %s (:date, :id) ".formatted(back ? ">" : "<"))
                        + "order by m.date %1$s, m.id %1$s limit :limit".formatted(order))
                .params(MeetingVisibility.params(rights))
                .param("year", filter.year())
                .param("unit", filter.unit())
                .param("kind", filter.kind())
                .param("stage", filter.stage() == null ? null : filter.stage().name())
                .param("limit", PAGE + 1);
        if (cursor != null) {
            statement = place(statement, cursor);
        }
        List<MeetingRow> rows =
                new ArrayList<>(statement.query(MeetingLists::row).list());
        boolean more = rows.size() > PAGE;
        if (more) {
            rows.remove(PAGE);
        }
        if (back) {
            Collections.reverse(rows);
        }
        boolean hasNewer = back ? more : older != null;
        boolean hasOlder = back || more;
        return new Page(
                rows,
                hasNewer && !rows.isEmpty() ? rows.get(0).cursor() : null,
                hasOlder && !rows.isEmpty() ? rows.get(rows.size() - 1).cursor() : null);
    }

    /** The year of the oldest meeting there is, or of the day asked for when there is none. */
    public int oldestYear(LocalDate today) {
        return jdbc.sql("select coalesce(min(year), ?) from meeting")
                .param(today.getYear())
                .query(Integer.class)
                .single();
    }

    /** The unit's latest meetings, at most {@value #PAGE}. */
    public List<MeetingRow> ofUnit(UnitId unit, Rights rights) {
        return jdbc.sql(ROWS + " and m.unit_id = :unit order by m.date desc, m.id desc limit :limit")
                .params(MeetingVisibility.params(rights))
                .param("unit", unit.value())
                .param("limit", PAGE)
                .query(MeetingLists::row)
                .list();
    }

    private static JdbcClient.StatementSpec place(JdbcClient.StatementSpec statement, String cursor) {
        try {
            int split = cursor.indexOf('_');
            LocalDate date = LocalDate.parse(cursor.substring(0, Math.max(split, 0)));
            return statement.param("date", date).param("id", Long.parseLong(cursor.substring(split + 1)));
        } catch (DateTimeException | NumberFormatException e) {
            throw new NotVisible();
        }
    }

    private static MeetingRow row(ResultSet row, int number) throws SQLException {
        return new MeetingRow(
                new MeetingId(row.getLong("id")),
                row.getString("code"),
                UnitKind.valueOf(row.getString("kind")),
                new Label(row.getString("short_sv"), row.getString("short_en")),
                row.getLong("kind_id"),
                new Label(row.getString("name_sv"), row.getString("name_en")),
                row.getInt("number") + "-" + row.getInt("year"),
                row.getObject("starts_at", LocalTime.class),
                row.getString("place"),
                Stage.valueOf(row.getString("stage")),
                row.getBoolean("historical"),
                new MeetingDays(
                        row.getInt("year"),
                        row.getObject("date", LocalDate.class),
                        row.getObject("summoned_on", LocalDate.class),
                        row.getObject("material_sent_on", LocalDate.class),
                        row.getObject("held_on", LocalDate.class),
                        row.getObject("submitted_on", LocalDate.class)));
    }
}
