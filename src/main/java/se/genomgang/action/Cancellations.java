package se.genomgang.action;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** Cancels actions because it was decided elsewhere. Those who decide have made up their mind about who may before they call. */
@Service
@Transactional
public class Cancellations {

    private final ActionRepository actions;
    private final ActionReads reads;
    private final ActionClosures closures;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cancellations(
            ActionRepository actions,
            ActionReads reads,
            ActionClosures closures,
            ApplicationEventPublisher events,
            Clock clock) {
        this.actions = actions;
        this.reads = reads;
        this.closures = closures;
        this.events = events;
        this.clock = clock;
    }

    /** What can be cancelled in the unit now: actions whose decision stands and that are open, earliest due first. */
    @Transactional(readOnly = true)
    public List<ActionView> cancellable(UnitId unit) {
        return reads.followedOf(unit);
    }

    /**
     * Cancels the action, unless it has been closed by something else meanwhile: then nothing happens, and that is told. Asked again for the same
     * decision it changes nothing.
     *
     * @param words what was decided, readable for everyone who sees the action
     * @param because the decision
     */
    public void cancel(ActionId id, String words, ActionOrigin because, PersonId by) {
        Action action = actions.hold(id.value()).orElseThrow(NotVisible::new);
        Optional<ActionClosures.Closure> closure = closures.of(id);
        if (closure.isEmpty()) {
            Instant now = clock.instant();
            actions.saveAndFlush(action.closed(ActionState.CANCELLED));
            closures.cancel(id, words, because, by, LocalDate.now(clock), now);
            events.publishEvent(new ActionCancelledByDecision(by, id, action.unit(), action.number(), because.label()));
        } else if (!closure.get().by(because)) {
            events.publishEvent(new CancellationWithoutEffect(by, id, action.unit(), action.number(), because.label()));
        }
    }
}
