package se.genomgang.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import se.genomgang.clock.ApplicationClock;
import se.genomgang.kernel.ObligationScope;
import se.genomgang.kernel.PersonId;

/**
 * Tells people what is due. What is to be told follows from what stands and from what has been told, and from nothing else: a sweep that was missed, or broken off
 * in the middle, is made good by the next, and one too many does nothing.
 */
@Service
public class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final DueCalls due;
    private final NoticeBook book;
    private final Telling telling;

    Sweep(DueCalls due, NoticeBook book, Telling telling) {
        this.due = due;
        this.book = book;
        this.telling = telling;
    }

    /**
     * Posts a letter to each person who is to be told something that they have not been told; outside working days 07–18 nothing. A person whose turn fails
     * stops nobody else's, and is told at a later sweep.
     *
     * @return how many letters were posted
     */
    public int sweep(Instant asOf) {
        ZonedDateTime now = asOf.atZone(ApplicationClock.ZONE);
        if (!SendingHours.from(now).isEqual(now)) {
            return 0;
        }
        LocalDate today = now.toLocalDate();
        Map<PersonId, List<Call>> calls = untold(due.upTo(today, ObligationScope.everything()));
        Map<PersonId, NoticeSetting> settings = book.settings(calls.keySet());
        int letters = 0;
        for (Map.Entry<PersonId, List<Call>> each : calls.entrySet()) {
            NoticeSetting setting = settings.getOrDefault(each.getKey(), NoticeSetting.DEFAULT);
            letters += tell(each.getKey(), each.getValue(), setting, asOf, today) ? 1 : 0;
        }
        return letters;
    }

    /** The calls to each person who has not been told them all, those told before included. */
    private Map<PersonId, List<Call>> untold(List<Call> calls) {
        Set<CallKey> told = book.told(
                calls.stream().map(call -> call.obligation().key()).distinct().toList());
        Set<PersonId> waiting = calls.stream()
                .filter(call -> !told.contains(call.key()))
                .map(Call::recipient)
                .collect(Collectors.toSet());
        return calls.stream()
                .filter(call -> waiting.contains(call.recipient()))
                .collect(Collectors.groupingBy(
                        Call::recipient,
                        () -> new TreeMap<>(java.util.Comparator.comparing(PersonId::value)),
                        Collectors.toList()));
    }

    private boolean tell(PersonId person, List<Call> calls, NoticeSetting setting, Instant asOf, LocalDate today) {
        try {
            return telling.tell(person, calls, setting, asOf, today);
        } catch (DataAccessException | TransactionException failed) {
            LOG.warn("Person {} could not be told what is due, and will be at a later sweep", person, failed);
            return false;
        }
    }
}
