package se.genomgang.meeting;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.action.Actions;

/**
 * What was written as decided before the meeting was held follows the meeting: to another day when it is moved, away when it is cancelled, and it is
 * open from when the meeting has been held, so that no meeting lists an action that nobody has decided.
 */
@Component
class DecidedAhead {

    private final Actions actions;
    private final JdbcClient jdbc;

    DecidedAhead(Actions actions, JdbcClient jdbc) {
        this.actions = actions;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(MeetingRescheduled moved) {
        actions.move(DecidedActions.ORIGIN, decisions(moved.meeting()), moved.to());
    }

    @EventListener
    void on(MeetingHeld held) {
        actions.decided(
                held.unitId(), DecidedActions.ORIGIN, decisions(held.meeting()).keySet());
    }

    @EventListener
    void on(MeetingCancelled cancelled) {
        actions.withdraw(DecidedActions.ORIGIN, decisions(cancelled.meeting()).keySet(), cancelled.by());
    }

    /** The meeting's decisions with where they stand, such as "Ledningens genomgång 1-2026, § 5". */
    private Map<Long, String> decisions(MeetingId meeting) {
        return jdbc
                .sql(
                        """
                        select d.id, k.name_sv || ' ' || m.number || '-' || m.year || ', § ' || p.position as label
                        from decision d join agenda_point p on p.id = d.point_id join meeting m on m.id = p.meeting_id
                        join routine_meeting_kind k on k.id = m.kind_id where m.id = ?""")
                .param(meeting.value())
                .query((row, n) -> Map.entry(row.getLong("id"), row.getString("label")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
