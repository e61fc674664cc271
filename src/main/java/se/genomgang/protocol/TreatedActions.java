package se.genomgang.protocol;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.action.ActionHistoryEntry;
import se.genomgang.action.ActionHistorySource;
import se.genomgang.action.ActionId;
import se.genomgang.kernel.Label;

/** Tells at which meetings an action stood under point 2, as their locked protocols say. */
@Component
class TreatedActions implements ActionHistorySource {

    private static final String TREATED =
            """
            select distinct on (m.id) p.id as protocol_id, m.date, m.starts_at, k.name_sv, k.name_en, m.number || '-' || m.year as number,
                   jsonb_path_query_first(s.minutes::jsonb, '$.points[*].openActions[*] ? (@.id == $id)', jsonb_build_object('id', a.id)) ->> 'late' as late
            from action a
            join meeting m on m.unit_id = a.unit_id and m.date > a.decided_on
            join routine_meeting_kind k on k.id = m.kind_id
            join protocol p on p.meeting_id = m.id
            join protocol_version v on v.protocol_id = p.id
            join protocol_snapshot s on s.protocol_version_id = v.id
            where a.id = :id and jsonb_path_exists(s.minutes::jsonb, '$.points[*].openActions[*] ? (@.id == $id)', jsonb_build_object('id', a.id))
            order by m.id, v.number desc
            """;

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final Clock clock;

    TreatedActions(JdbcClient jdbc, MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<ActionHistoryEntry> historyOf(ActionId action) {
        return jdbc.sql(TREATED)
                .param("id", action.value())
                .query((row, n) -> entry(row))
                .list();
    }

    private ActionHistoryEntry entry(ResultSet row) throws SQLException {
        LocalDate date = row.getObject("date", LocalDate.class);
        String key = row.getBoolean("late") ? "protocol.treated.late" : "protocol.treated.open";
        String number = row.getString("number");
        return new ActionHistoryEntry(
                date.atTime(row.getObject("starts_at", LocalTime.class))
                        .atZone(clock.getZone())
                        .toInstant(),
                new Label(
                        message("sv", key, row.getString("name_sv"), number),
                        message("en", key, row.getString("name_en"), number)),
                "",
                null,
                "/protocols/" + row.getLong("protocol_id") + "#punkt-2");
    }

    private String message(String language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.forLanguageTag(language));
    }
}
