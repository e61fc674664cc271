package se.genomgang.meeting;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.action.ActionHistoryEntry;
import se.genomgang.action.ActionHistorySource;
import se.genomgang.action.ActionId;
import se.genomgang.kernel.Label;

/** Tells of decisions to cancel an action that had been closed before they stood. */
@Component
class FutileCancellations implements ActionHistorySource {

    private static final String SQL =
            """
            select m.id, m.frozen_at, p.position, k.name_sv, k.name_en, ' ' || m.number || '-' || m.year || ', § ' || p.position as place
            from decision d join agenda_point p on p.id = d.point_id join meeting m on m.id = p.meeting_id
            join routine_meeting_kind k on k.id = m.kind_id join action_closure c on c.action_id = d.cancels_id
            where d.cancels_id = ? and m.frozen_at is not null and not p.secret
                and (c.by_type is distinct from 'decision' or c.by_id <> d.id)
            """;

    private final JdbcClient jdbc;
    private final MessageSource messages;

    FutileCancellations(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public List<ActionHistoryEntry> historyOf(ActionId action) {
        return jdbc.sql(SQL)
                .param(action.value())
                .query((row, n) -> new ActionHistoryEntry(
                        row.getObject("frozen_at", OffsetDateTime.class).toInstant(),
                        new Label(
                                words("sv", row.getString("name_sv") + row.getString("place")),
                                words("en", row.getString("name_en") + row.getString("place"))),
                        "",
                        null,
                        "/meetings/" + row.getLong("id") + "#punkt-" + row.getInt("position")))
                .list();
    }

    private String words(String language, String where) {
        return messages.getMessage("meeting.cancelled.without", new Object[] {where}, Locale.forLanguageTag(language));
    }
}
