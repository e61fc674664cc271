package se.genomgang.meeting;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.action.ActionChanged;
import se.genomgang.kernel.Refused;

/** An action changed on its own page is a change of the minutes that decided it: refused while they are locked, told to those who approve. */
@Component
class ActionEdits {

    private final JdbcClient jdbc;
    private final AgendaChanges changes;

    ActionEdits(JdbcClient jdbc, AgendaChanges changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /** Holds the meeting's row, so that nothing changes while its protocol is being locked. */
    @EventListener
    void on(ActionChanged changed) {
        if (!changed.origin().type().equals(DecidedActions.ORIGIN)) {
            return;
        }
        jdbc.sql(
                        """
                        select m.id, m.stage, m.frozen_at is not null as frozen
                        from decision d join agenda_point p on p.id = d.point_id join meeting m on m.id = p.meeting_id
                        where d.id = :decision for no key update of m""")
                .param("decision", changed.origin().id())
                .query((row, n) -> new Place(
                        new MeetingId(row.getLong("id")),
                        Stage.valueOf(row.getString("stage")),
                        row.getBoolean("frozen")))
                .optional()
                .ifPresent(place -> {
                    if (place.frozen()) {
                        throw new Refused("meeting.refused.frozen");
                    }
                    if (place.stage().reached(Stage.HELD)) {
                        changes.minutes(place.meeting(), changed.actor());
                    }
                });
    }

    private record Place(MeetingId meeting, Stage stage, boolean frozen) {}
}
