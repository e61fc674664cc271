package se.genomgang.action;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Stale;

/** Hands a settled action over, gives it another day, or cancels it: each with a reason that stays with the action. */
@Service
@Transactional
public class Amendments {

    static final int LONGEST_REASON = 1000;

    private final ActionDesk desk;
    private final ReportRule rule;
    private final ActionClosures closures;
    private final ActionReads reads;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Amendments(
            ActionDesk desk,
            ReportRule rule,
            ActionClosures closures,
            ActionReads reads,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.desk = desk;
        this.rule = rule;
        this.closures = closures;
        this.reads = reads;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Hands it over or moves its day; for those who follow up the unit's actions. */
    public void amend(ActionId id, AmendAction command, Rights rights) {
        Action action = desk.heldToFollowUp(id, rights);
        action.requireFollowed();
        String reason = Words.required("reason", command.reason(), LONGEST_REASON);
        if (action.version() != command.version()) {
            throw new Stale(
                    command.dueOn() + "\n" + reason,
                    action.dueOn().toString(),
                    reads.nameOf(action.lastTouchedBy()),
                    action.lastTouchedAt(),
                    action.version());
        }
        PersonId before = action.responsible();
        Instant now = clock.instant();
        ActionAmended amended = action.amend(command.responsible(), command.dueOn(), reason, rights.person(), now);
        desk.save(action);
        jdbc.sql(
                        """
                        insert into action_amendment (action_id, responsible_before, responsible_after, due_before, due_after,
                            reason, amended_by, amended_at)
                        values (:action, :before, :after, :dueBefore, :dueAfter, :reason, :by, :at)""")
                .param("action", id.value())
                .param("before", before.value())
                .param("after", action.responsible().value())
                .param("dueBefore", amended.dueBefore())
                .param("dueAfter", amended.dueOn())
                .param("reason", reason)
                .param("by", rights.person().value())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(amended);
    }

    /** Closes it without its being done; for the head of the unit, and never one's own: then for the environmental manager. */
    public void cancel(ActionId id, String reason, Rights rights) {
        Action action = desk.held(id, rights);
        if (!rule.mayAnswer(action.unit(), action.responsible(), action.responsible(), rights)) {
            throw new NotAllowed("action.notAllowed.cancel");
        }
        action.requireFollowed();
        String words = Words.required("cancellation", reason, LONGEST_REASON);
        desk.save(action.closed(ActionState.CANCELLED));
        closures.cancel(id, words, rights.person(), LocalDate.now(clock), clock.instant());
        events.publishEvent(new ActionCancelled(rights.person(), id, action.unit(), action.number(), words));
    }
}
