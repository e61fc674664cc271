package se.genomgang.protocol;

import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import se.genomgang.action.AmendAction;
import se.genomgang.action.Amendments;
import se.genomgang.action.Reports;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.GivenMeetings.School;
import se.genomgang.protocol.ActionsByHand.Deed;

/** Steps that actions take at random once their decision stands. */
final class ActionsAtRandom {

    private final HistoryBook book;
    private final Reports reports;
    private final Amendments amendments;

    ActionsAtRandom(HistoryBook book, BeanFactory beans) {
        this.book = book;
        this.reports = beans.getBean(Reports.class);
        this.amendments = beans.getBean(Amendments.class);
    }

    void report() {
        book.one(book.followed()).ifPresent(deed -> {
            boolean done = book.chance.nextInt(3) > 0;
            School school = book.schoolOf(deed);
            if (deed.waiting() == null && book.chance.nextInt(5) == 0 && !own(deed, school)) {
                book.say("closing action %d was proposed", deed.id());
                reports.proposeClosing(HistoryBook.id(deed), "Det är gjort.", school.representative());
                deed.report(book.today(), true);
                return;
            }
            book.say("action %d was reported%s", deed.id(), done ? " as done" : "");
            reports.report(
                    HistoryBook.id(deed), "Vi har bytt.", done, List.of(), book.named(school, deed.responsible()));
            deed.report(book.today(), done);
        });
    }

    private static boolean own(Deed deed, School school) {
        return deed.responsible().equals(school.representative().name());
    }

    void answer() {
        book.one(book.followed().stream().filter(deed -> deed.waiting() != null).toList())
                .ifPresent(deed -> {
                    boolean accepted = book.chance.nextInt(3) > 0;
                    book.say("the report on action %d was %s", deed.id(), accepted ? "accepted" : "returned");
                    Rights head = book.schoolOf(deed).head();
                    if (accepted) {
                        reports.accept(HistoryBook.id(deed), deed.reports(), "", head);
                    } else {
                        reports.giveBack(HistoryBook.id(deed), deed.reports(), "Visa hur.", head);
                    }
                    deed.answer(book.now(), accepted);
                });
    }

    void amend() {
        book.one(book.followed()).ifPresent(deed -> {
            School school = book.schoolOf(deed);
            Rights who = book.somebody(school);
            LocalDate from = book.today().isBefore(deed.decidedOn()) ? deed.decidedOn() : book.today();
            LocalDate due = from.plusDays(book.chance.nextInt(200));
            if (who.name().equals(deed.responsible()) && due.equals(deed.dueOn())) {
                return;
            }
            book.say("action %d was given to %s until %s", deed.id(), who.name(), due);
            int version = book.desk.actionVersion(deed.id());
            amendments.amend(
                    HistoryBook.id(deed),
                    new AmendAction(who.person(), due, "Leveransen dröjer", version),
                    school.representative());
            deed.amend(book.today(), who.name(), due);
        });
    }

    void cancelAction() {
        book.one(book.followed()).ifPresent(deed -> {
            book.say("action %d was cancelled by the head", deed.id());
            amendments.cancel(
                    HistoryBook.id(deed),
                    "Behövs inte längre",
                    book.schoolOf(deed).head());
            deed.close(book.now());
        });
    }
}
