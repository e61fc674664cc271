package se.genomgang.meeting;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
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

    PointTwo(Actions actions) {
        this.actions = actions;
    }

    List<Minutes.OpenAction> openOn(UnitId unit, LocalDate date) {
        return openOn(unit, date, true);
    }

    /** @param drafts also those that no adjusted protocol has made known yet: the unit's own */
    List<Minutes.OpenAction> openOn(UnitId unit, LocalDate date, boolean drafts) {
        return actions.openActionsOf(unit, date).stream()
                .filter(action -> drafts || action.published())
                .map(action -> open(action, date))
                .toList();
    }

    private static Minutes.OpenAction open(ActionView action, LocalDate date) {
        return new Minutes.OpenAction(
                action.id().value(),
                action.number(),
                action.description(),
                action.responsibleName(),
                action.dueOn(),
                action.dueOn().isBefore(date));
    }
}
