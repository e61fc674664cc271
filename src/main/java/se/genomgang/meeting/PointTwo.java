package se.genomgang.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.action.ActionOrigin;
import se.genomgang.action.ActionView;
import se.genomgang.action.Actions;
import se.genomgang.kernel.UnitId;

/**
 * What stands under point 2 (R §5): every action of the unit that was decided before the meeting and is open on its date, with the state it has
 * that day. Counted from the meeting's date and never from today: the minutes of a meeting do not change because a night has passed.
 */
@Component
class PointTwo {

    private final Actions actions;
    private final JdbcClient jdbc;

    PointTwo(Actions actions, JdbcClient jdbc) {
        this.actions = actions;
        this.jdbc = jdbc;
    }

    /**
     * @param firstLocked when the meeting's protocol was first adjusted; null while it has not been
     * @param drafts also those that no adjusted protocol has made known yet: the unit's own
     */
    List<Minutes.OpenAction> openOn(UnitId unit, LocalDate date, @Nullable Instant firstLocked, boolean drafts) {
        List<ActionView> open = actions.openActionsOf(unit, date, firstLocked).stream()
                .filter(action -> drafts || action.published())
                .toList();
        Set<Long> secret = decidedInSecret(open);
        return open.stream()
                .map(action -> open(
                        action,
                        date,
                        !action.published() && secret.contains(action.origin().id())))
                .toList();
    }

    /** What everyone may read already is no secret; only the rest is asked about. */
    private Set<Long> decidedInSecret(List<ActionView> open) {
        Long[] unpublished = open.stream()
                .filter(action -> !action.published())
                .map(ActionView::origin)
                .filter(origin -> origin.type().equals(DecidedActions.ORIGIN))
                .map(ActionOrigin::id)
                .toArray(Long[]::new);
        return unpublished.length == 0
                ? Set.of()
                : jdbc.sql("select d.id from decision d join agenda_point p on p.id = d.point_id"
                                + " where p.secret and d.id = any(?)")
                        .param(unpublished)
                        .query(Long.class)
                        .set();
    }

    private static Minutes.OpenAction open(ActionView action, LocalDate date, boolean secret) {
        return new Minutes.OpenAction(
                action.id().value(),
                action.number(),
                action.description(),
                action.responsibleName(),
                action.dueOn(),
                action.dueOn().isBefore(date),
                secret,
                action.reported().name());
    }
}
