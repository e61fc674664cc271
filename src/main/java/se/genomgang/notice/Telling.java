package se.genomgang.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.deadline.Rung;
import se.genomgang.kernel.ObligationKey;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Wording;

/**
 * Tells one person, in one letter and one transaction, what that person has not been told. Of each obligation only the highest rung is said; those below it
 * are written down with it, so that they are not said afterwards. What waits in letters of earlier days is told in this one too.
 */
@Component
class Telling {

    static final String LETTER = "deadlines";

    private final NoticeBook book;
    private final OvertakenLetters overtaken;
    private final Outbox outbox;

    Telling(NoticeBook book, OvertakenLetters overtaken, Outbox outbox) {
        this.book = book;
        this.overtaken = overtaken;
        this.outbox = outbox;
    }

    /**
     * Tells the person of the calls whose time has come.
     *
     * @param calls every call of these obligations to the person up to today, told before or not
     * @return whether a letter was posted
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean tell(PersonId person, List<Call> calls, NoticeSetting setting, Instant now, LocalDate today) {
        book.takeTurn(person);
        if (setting.daily() && book.mailedOn(person, today)) {
            return false;
        }
        overtaken.withdraw(person, today);
        Set<CallKey> told = book.told(
                calls.stream().map(call -> call.obligation().key()).distinct().toList());
        Map<ObligationKey, Rung> reached = new HashMap<>();
        calls.stream()
                .filter(call -> !off(call, setting))
                .filter(call -> told.contains(call.key()) || timely(call, setting, today))
                .forEach(call ->
                        reached.merge(call.obligation().key(), call.rung(), (a, b) -> a.compareTo(b) > 0 ? a : b));
        List<Call> said = new ArrayList<>();
        List<Call> passed = new ArrayList<>();
        List<Call> off = new ArrayList<>();
        for (Call call : calls) {
            if (told.contains(call.key()) || !timely(call, setting, today)) {
                continue;
            }
            if (off(call, setting)) {
                off.add(call);
            } else if (call.rung() != reached.get(call.obligation().key())) {
                passed.add(call);
            } else {
                said.add(call);
            }
        }
        book.untold(passed, NoticeBook.Untold.LATER_RUNG, now, today);
        book.untold(off, NoticeBook.Untold.TURNED_OFF, now, today);
        if (said.isEmpty()) {
            return false;
        }
        book.told(said, outbox.post(letter(person)), now, today);
        return true;
    }

    private static boolean off(Call call, NoticeSetting setting) {
        return call.early() && !setting.early();
    }

    private static boolean timely(Call call, NoticeSetting setting, LocalDate today) {
        return !setting.daily() || call.inDigestOf(today);
    }

    private static Letter letter(PersonId person) {
        return new Letter(LETTER, person, null, Wording.of("notice.why.deadlines"), Urgency.WORKING_HOURS);
    }
}
