package se.genomgang.action;

import org.springframework.stereotype.Component;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;

/** Takes an action out to do something to it, for one who may see it: held until the transaction has ended, so that two do not answer at once. */
@Component
class ActionDesk {

    private final ActionRepository actions;
    private final UnitTurn turn;

    ActionDesk(ActionRepository actions, UnitTurn turn) {
        this.actions = actions;
        this.turn = turn;
    }

    /** @throws NotVisible when there is no such action for this person */
    Action held(ActionId id, Rights rights) {
        turn.take(id);
        return actions.hold(id.value()).filter(action -> action.seenBy(rights)).orElseThrow(NotVisible::new);
    }

    /** For those who follow up the unit's actions: the management representative, the head, those who co-organise. */
    Action heldToFollowUp(ActionId id, Rights rights) {
        Action action = held(id, rights);
        if (!rights.readsDrafts(action.unit())) {
            throw new NotAllowed("action.notAllowed.followUp");
        }
        return action;
    }

    void save(Action action) {
        actions.saveAndFlush(action);
    }
}
