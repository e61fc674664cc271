package se.genomgang.action;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.attachment.Attachments;
import se.genomgang.attachment.Upload;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;

/** How an action is reported and judged (R §7): only an accepted report closes it. */
@Service
@Transactional
public class Reports {

    static final int LONGEST_TEXT = 5000;

    private final ActionDesk desk;
    private final ReportLedger ledger;
    private final ReportRule rule;
    private final ActionClosures closures;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reports(
            ActionDesk desk,
            ReportLedger ledger,
            ReportRule rule,
            ActionClosures closures,
            Attachments attachments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.desk = desk;
        this.ledger = ledger;
        this.rule = rule;
        this.closures = closures;
        this.attachments = attachments;
        this.events = events;
        this.clock = clock;
    }

    /** Reports on one's own action; takes the place of an earlier report that nobody has answered. */
    public void report(ActionId id, String text, boolean done, List<Upload> files, Rights rights) {
        Action action = desk.held(id, rights);
        if (!action.responsible().equals(rights.person())) {
            throw new NotAllowed("action.notAllowed.report");
        }
        keep(action, ReportAuthor.RESPONSIBLE, text, done, files, rights);
    }

    /** Proposes to close an action; for those who follow up the unit's actions, while no report waits. */
    public void proposeClosing(ActionId id, String text, Rights rights) {
        Action action = desk.heldToFollowUp(id, rights);
        if (action.waitingReport() != null) {
            throw new Refused("action.refused.reportWaits", action.number());
        }
        keep(action, ReportAuthor.REPRESENTATIVE, text, true, List.of(), rights);
    }

    /** Asks the one responsible for a report, or reminds. */
    public void ask(ActionId id, String text, Rights rights) {
        Action action = desk.heldToFollowUp(id, rights);
        action.requireFollowed();
        if (action.waitingReport() != null) {
            throw new Refused("action.refused.reportWaits", action.number());
        }
        ledger.ask(id, Words.optional("request", text, LONGEST_TEXT), rights.person(), clock.instant());
        events.publishEvent(new ReportAsked(rights.person(), id, action.unit(), action.number()));
    }

    /**
     * Accepts the report; closes the action when the report asks for it.
     *
     * @return whether the action was closed
     */
    public boolean accept(ActionId id, int number, String comment, Rights rights) {
        Action action = desk.held(id, rights);
        ReportView report = toAnswer(action, number, rights);
        Instant now = clock.instant();
        ledger.answer(report.id(), true, Words.optional("comment", comment, LONGEST_TEXT), rights.person(), now);
        desk.save(report.asksClosing() ? action.closed(ActionState.DONE) : action.waitsFor(null));
        events.publishEvent(new ReportAccepted(rights.person(), id, action.unit(), action.number(), number));
        if (report.asksClosing()) {
            closures.done(id, rights.person(), LocalDate.now(clock), now);
            events.publishEvent(new ActionDone(rights.person(), id, action.unit(), action.number(), number));
        }
        return report.asksClosing();
    }

    /** Sends the report back with a comment. */
    public void giveBack(ActionId id, int number, String comment, Rights rights) {
        Action action = desk.held(id, rights);
        ReportView report = toAnswer(action, number, rights);
        String words = Words.required("comment", comment, LONGEST_TEXT);
        ledger.answer(report.id(), false, words, rights.person(), clock.instant());
        desk.save(action.waitsFor(null));
        events.publishEvent(new ReportReturned(rights.person(), id, action.unit(), action.number(), number, words));
    }

    private void keep(
            Action action, ReportAuthor author, String text, boolean asksClosing, List<Upload> files, Rights rights) {
        action.requireFollowed();
        String words = Words.required(author == ReportAuthor.RESPONSIBLE ? "text" : "proposal", text, LONGEST_TEXT);
        ReportLedger.Key report = ledger.add(
                action.id(), new ReportLedger.Entry(author, words, asksClosing, rights.person(), clock.instant()));
        desk.save(action.waitsFor(report.number()));
        files.forEach(file -> attachments.add(ReportFiles.owner(report.id()), file, rights.person()));
        events.publishEvent(new ActionReported(
                rights.person(), action.id(), action.unit(), action.number(), report.number(), asksClosing));
    }

    private ReportView toAnswer(Action action, int number, Rights rights) {
        ReportView report = ledger.of(action.id()).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(NotVisible::new);
        if (ReportRule.own(action.responsible(), report.by(), rights)) {
            throw new NotAllowed("action.notAllowed.answerOwn");
        }
        if (!rule.mayAnswer(action.unit(), action.responsible(), report.by(), rights)) {
            throw new NotAllowed("action.notAllowed.answer");
        }
        ReportView.Answer answer = report.answer();
        if (answer != null) {
            throw new Refused("action.refused.answered", answer.byName());
        }
        action.requireFollowed();
        if (!report.waiting()) {
            throw new Refused("action.refused.superseded");
        }
        return report;
    }
}
