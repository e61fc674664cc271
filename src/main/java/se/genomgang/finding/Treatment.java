package se.genomgang.finding;

import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.action.ActionId;
import se.genomgang.action.ActionOrigin;
import se.genomgang.action.Actions;
import se.genomgang.action.OpenAction;
import se.genomgang.kernel.Rights;

/** What is done about a finding until it is closed (ISO 14001 10.2): actions, the check of their effect, the closure. */
@Service
@Transactional
public class Treatment {

    /** The type of an action's origin that is a finding. */
    public static final String ORIGIN = "finding";

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final FindingDesk desk;
    private final FindingLedger ledger;
    private final Actions actions;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    Treatment(
            FindingDesk desk,
            FindingLedger ledger,
            Actions actions,
            MessageSource messages,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.ledger = ledger;
        this.actions = actions;
        this.messages = messages;
        this.events = events;
    }

    /**
     * Opens an action because of the finding. Everyone signed in may read it at once, although the finding is the unit's own: the next protocol's
     * point 2 lists every open action anyway, and nothing of the finding but its number stands in it.
     */
    public ActionId open(FindingId id, FollowingAction command, Rights rights) {
        Finding finding = desk.held(id, rights);
        finding.requireOpen();
        String label =
                messages.getMessage("finding.origin." + finding.kind(), new Object[] {finding.number()}, SWEDISH);
        ActionId action = actions.open(
                new OpenAction(
                        finding.unit(),
                        command.description(),
                        command.kind(),
                        command.responsible(),
                        command.dueOn(),
                        desk.pen(rights).today(),
                        new ActionOrigin(ORIGIN, id.value(), label, "/findings/" + id),
                        true),
                rights.person());
        events.publishEvent(new FindingActedOn(rights.person(), id, finding.unit(), action));
        return action;
    }

    /** What a person is about to do to a finding. */
    public enum Next {
        WORD,
        ANALYSE,
        ACT,
        CHECK,
        CLOSE,
        WITHDRAW
    }

    /** Says no as the step itself would, before anyone has typed something for it. */
    public void requireReady(FindingId id, Next next, Rights rights) {
        Finding finding = desk.held(id, rights);
        switch (next) {
            case WORD, ACT -> finding.requireOpen();
            case ANALYSE -> finding.requireTreatable();
            case CHECK -> finding.requireCheckable(desk.progress(finding));
            case CLOSE -> finding.requireClosable(desk.progress(finding));
            case WITHDRAW -> finding.requireWithdrawable(desk.progress(finding));
        }
    }

    /** Writes down a check of the effect, made when every action is closed. */
    public void check(FindingId id, CheckEffect command, Rights rights) {
        Finding finding = desk.held(id, rights);
        Progress progress = desk.progress(finding);
        finding.requireCheckable(progress);
        FindingLedger.Pen pen = desk.pen(rights);
        var check = new CheckEffect(
                command.effective(),
                Terms.required("grounds", command.grounds(), Terms.TEXT),
                finding.checkDay(command.checkedOn(), progress, pen.today()));
        ledger.checked(id, check, progress.actions(), pen);
        events.publishEvent(new FindingChecked(pen.by(), id, finding.unit(), check.effective(), check.checkedOn()));
    }

    /**
     * Closes it. A nonconformity needs cause, correction, closed actions and a check that says that they have had effect; the others an answer.
     *
     * @param answer what came of it; may be empty for a nonconformity, whose treatment says it
     */
    public void close(FindingId id, String answer, Rights rights) {
        Finding finding = desk.held(id, rights);
        finding.requireOpen();
        String words = finding.kind() == FindingKind.NONCONFORMITY
                ? Terms.optional("answer", answer, Terms.TEXT)
                : Terms.required("answer", answer, Terms.TEXT);
        finding.close(desk.progress(finding));
        ledger.closed(id, FindingState.CLOSED, words, desk.pen(rights));
        events.publishEvent(new FindingClosed(rights.person(), id, finding.unit()));
    }

    /** Takes back what was entered by mistake; it stays readable, with the reason. */
    public void withdraw(FindingId id, String reason, Rights rights) {
        Finding finding = desk.held(id, rights);
        finding.requireOpen();
        String words = Terms.required("reason", reason, Terms.TEXT);
        finding.withdraw(desk.progress(finding));
        ledger.closed(id, FindingState.WITHDRAWN, words, desk.pen(rights));
        events.publishEvent(new FindingWithdrawn(rights.person(), id, finding.unit(), words));
    }
}
