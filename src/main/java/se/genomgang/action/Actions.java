package se.genomgang.action;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Stale;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;

/**
 * Opens, changes, publishes and takes back actions. Those who decide actions have made up their mind about who may before they call; only what a
 * person does to an action directly takes rights.
 */
@Service
@Transactional
public class Actions {

    private final ActionRepository actions;
    private final ActionNumbers numbers;
    private final UnitTurn turn;
    private final ActionReads reads;
    private final ActionClosures closures;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Actions(
            ActionRepository actions,
            ActionNumbers numbers,
            UnitTurn turn,
            ActionReads reads,
            ActionClosures closures,
            ApplicationEventPublisher events,
            Clock clock) {
        this.actions = actions;
        this.numbers = numbers;
        this.turn = turn;
        this.reads = reads;
        this.closures = closures;
        this.events = events;
        this.clock = clock;
    }

    /** Opens an action and gives it the next number of its unit in the year it was decided. */
    public ActionId open(OpenAction command, PersonId by) {
        int number = numbers.next(command.unit(), command.decidedOn().getYear());
        Action action = actions.saveAndFlush(new Action(command, number, by, clock.instant()));
        events.publishEvent(new ActionOpened(
                by,
                action.id(),
                action.unit(),
                action.number(),
                action.responsible(),
                action.dueOn(),
                action.origin()));
        return action.id();
    }

    /** Opens an action for a meeting that has not been held: nothing is decided, and no meeting lists it, before {@link #decided} says so. */
    public ActionId openAhead(OpenAction command, PersonId by) {
        ActionId id = open(command, by);
        actions.writtenAhead(id.value());
        return id;
    }

    /** What was opened ahead there has been decided: from now on it is open. */
    public void decided(UnitId unit, String originType, Collection<Long> originIds) {
        if (!originIds.isEmpty()) {
            turn.take(unit);
            actions.decided(originType, originIds, clock.instant());
        }
    }

    /** Changes an action that is not yet published; for those who read the unit's drafts. */
    public void change(ActionId id, ChangeAction command, Rights rights) {
        Action action = visible(id, rights);
        if (!rights.readsDrafts(action.unit())) {
            throw new NotAllowed("action.notAllowed.change");
        }
        change(action, command, rights.person());
    }

    /** Changes an action that is not yet published, because the decision behind it was worded anew. */
    public void change(ActionId id, ChangeAction command, PersonId by) {
        change(actions.findById(id.value()).orElseThrow(NotVisible::new), command, by);
    }

    private void change(Action action, ChangeAction command, PersonId by) {
        action.requireChangeable();
        if (action.version() != command.version()) {
            throw new Stale(
                    command.description(),
                    action.description(),
                    reads.nameOf(action.lastTouchedBy()),
                    action.lastTouchedAt(),
                    action.version());
        }
        // Told before it is written: the meeting that decided it is held first, as it is when its protocol is adjusted
        events.publishEvent(action.change(command, by, clock.instant()));
        actions.saveAndFlush(action);
    }

    /**
     * Makes what was decided there readable for every signed-in person.
     *
     * @param cause what published them, such as the protocol; carries the line in the journal
     */
    public void publish(String originType, Collection<Long> originIds, Subject cause, PersonId by) {
        if (originIds.isEmpty()) {
            return;
        }
        List<Action> drafts = actions.draftsFrom(originType, originIds);
        drafts.forEach(action -> action.publish(clock.instant()));
        actions.flush();
        drafts.stream()
                .collect(Collectors.groupingBy(Action::unit, LinkedHashMap::new, Collectors.toList()))
                .forEach((unit, of) -> events.publishEvent(new ActionsPublished(
                        by,
                        cause,
                        unit,
                        of.stream().map(Action::id).toList(),
                        of.stream().map(Action::number).toList())));
    }

    /** The decisions stand: what was decided there is followed up from now on, also what is kept secret. */
    public void settle(String originType, Collection<Long> originIds) {
        if (!originIds.isEmpty()) {
            actions.draftsFrom(originType, originIds).forEach(action -> action.settle(clock.instant()));
            actions.flush();
        }
    }

    /**
     * What was decided there ahead of a meeting follows the meeting to another day.
     *
     * @param labels by origin, what the origin is called from now on
     */
    public void move(String originType, Map<Long, String> labels, LocalDate decidedOn) {
        if (!labels.isEmpty()) {
            actions.draftsFrom(originType, labels.keySet()).stream()
                    .filter(action -> !action.settled())
                    .forEach(action ->
                            action.move(labels.getOrDefault(action.origin().id(), ""), decidedOn));
            actions.flush();
        }
    }

    /** Takes back an action that is not yet published; its number stays used. */
    public void withdraw(ActionId id, PersonId by) {
        withdraw(actions.findById(id.value()).orElseThrow(NotVisible::new), by);
    }

    /** Takes back everything unpublished that was decided there, because the decisions were taken back. */
    public void withdraw(String originType, Collection<Long> originIds, PersonId by) {
        if (!originIds.isEmpty()) {
            actions.draftsFrom(originType, originIds).stream()
                    .filter(action -> !action.settled())
                    .forEach(action -> withdraw(action, by));
        }
    }

    /**
     * Every action of the unit that was decided before the day and not closed on it, late first: what stands under point 2 that day. Holds
     * unpublished ones too, so it is for those who read the unit's drafts.
     */
    @Transactional(readOnly = true)
    public List<ActionView> openActionsOf(UnitId unit, LocalDate on) {
        return reads.openOf(unit, on, null);
    }

    /**
     * The same for a meeting's protocol: what was closed on the meeting's own day but after the protocol had been locked stood open at it, and does
     * so in a correction too.
     *
     * @param told when the protocol was first locked; null while it has not been
     */
    @Transactional(readOnly = true)
    public List<ActionView> openActionsOf(UnitId unit, LocalDate on, @Nullable Instant told) {
        return reads.openOf(unit, on, told);
    }

    /** What was decided there and not taken back, in order of number. */
    @Transactional(readOnly = true)
    public List<ActionView> from(String originType, Collection<Long> originIds) {
        return originIds.isEmpty() ? List.of() : reads.from(originType, originIds);
    }

    /** Lets nobody open, take back or close an action of the unit until the transaction has ended: for those about to write down which are open. */
    public void holdStill(UnitId unit) {
        turn.take(unit);
    }

    private void withdraw(Action action, PersonId by) {
        turn.take(action.unit());
        ActionWithdrawn withdrawn = action.withdraw(by);
        closures.cancel(action.id(), "", by, LocalDate.now(clock), clock.instant());
        events.publishEvent(withdrawn);
    }

    private Action visible(ActionId id, Rights rights) {
        return actions.findById(id.value())
                .filter(action -> action.seenBy(rights))
                .orElseThrow(NotVisible::new);
    }
}
