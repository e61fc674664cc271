package se.genomgang.notice;

import java.time.LocalDate;
import se.genomgang.deadline.Due;
import se.genomgang.deadline.Rung;
import se.genomgang.kernel.Obligation;
import se.genomgang.kernel.PersonId;

/**
 * That a person is to be told of an obligation, as a rung of its ladder says.
 *
 * @param due the obligation as it stands today, with those who are to meet it
 * @param dueOn its last day as it is now: told anew when the day moves; where it has none, the day it arose
 * @param on the working day from which it is told
 */
record Call(Due due, Rung rung, PersonId recipient, Part part, LocalDate dueOn, LocalDate on) {

    Obligation obligation() {
        return due.obligation();
    }

    CallKey key() {
        return new CallKey(obligation().key(), rung, recipient, dueOn);
    }

    /** Whether the person may have turned it off: only what comes a good while ahead. */
    boolean early() {
        return rung == Rung.EARLY;
    }

    /**
     * Whether a morning's digest on a day may hold it: what arose in the course of a day is told the next working morning, so that the morning's mail is the only
     * one of its day.
     */
    boolean inDigestOf(LocalDate day) {
        return obligation().since().isBefore(on) || day.isAfter(on);
    }
}
