package se.genomgang.action;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;

/** Shows one action to those who may see it. */
@Service
public class ActionSheets {

    private static final String SELECT =
            """
            select a.id, a.unit_id, a.year || '-' || a.number as number, a.description, a.kind, a.responsible_id,
                   p.given_name || ' ' || p.family_name as responsible, p.work_email, held.label_sv, held.label_en,
                   a.decided_on, a.due_on, a.origin_type, a.origin_id, a.origin_label, a.origin_path,
                   a.state::text as state, a.published_at, a.settled_at, c.closed_on, c.reason, c.by_type, c.by_id, c.by_label, c.by_path, a.version
            from action a
            left join action_closure c on c.action_id = a.id
            """
                    + ActionList.RESPONSIBLE + "where a.id = :id and " + ActionVisibility.CONDITION;

    private final JdbcClient jdbc;
    private final ActionHistory history;
    private final FollowUps followUps;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ActionSheets(
            JdbcClient jdbc,
            ActionHistory history,
            FollowUps followUps,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.history = history;
        this.followUps = followUps;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotVisible when there is no such action for this person */
    @Transactional
    public ActionSheet get(ActionId id, Rights rights) {
        ActionSheet sheet = read(id, rights);
        if (rights.auditor()) {
            events.publishEvent(new ActionViewed(rights.person(), id, sheet.unit()));
        }
        return sheet;
    }

    /** The same, where the caller writes down that it is shown. */
    @Transactional(readOnly = true)
    public ActionSheet read(ActionId id, Rights rights) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> parameters = new HashMap<>(ActionVisibility.parameters(rights));
        parameters.put("id", id.value());
        parameters.put("today", today);
        return jdbc.sql(SELECT)
                .params(parameters)
                .query((row, n) -> sheet(row, rights, today))
                .optional()
                .orElseThrow(NotVisible::new);
    }

    private ActionSheet sheet(ResultSet row, Rights rights, LocalDate today) throws SQLException {
        var id = new ActionId(row.getLong("id"));
        var unit = new UnitId(row.getLong("unit_id"));
        ActionState state = ActionState.valueOf(row.getString("state"));
        Instant publishedAt = instant(row, "published_at");
        boolean published = publishedAt != null;
        LocalDate dueOn = row.getObject("due_on", LocalDate.class);
        boolean settled = row.getObject("settled_at") != null;
        var responsible = new PersonId(row.getLong("responsible_id"));
        ActionFollowUp followUp = followUps.of(id, unit, responsible, settled && state == ActionState.OPEN, rights);
        String reason = row.getString("reason");
        return new ActionSheet(
                id,
                unit,
                row.getString("number"),
                row.getString("description"),
                ActionKind.valueOf(row.getString("kind")),
                responsible,
                row.getString("responsible"),
                ActionList.function(row),
                row.getString("work_email"),
                row.getObject("decided_on", LocalDate.class),
                dueOn,
                new ActionOrigin(
                        row.getString("origin_type"),
                        row.getLong("origin_id"),
                        row.getString("origin_label"),
                        row.getString("origin_path")),
                state,
                published,
                row.getObject("closed_on", LocalDate.class),
                reason == null ? "" : reason,
                closedBy(row),
                ActionStanding.of(state, published, dueOn, today),
                history.of(id, followUp.reports()),
                followUp,
                state == ActionState.OPEN && !settled && rights.readsDrafts(unit),
                row.getInt("version"));
    }

    private static @Nullable ActionOrigin closedBy(ResultSet row) throws SQLException {
        String type = row.getString("by_type");
        return type == null
                ? null
                : new ActionOrigin(type, row.getLong("by_id"), row.getString("by_label"), row.getString("by_path"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
