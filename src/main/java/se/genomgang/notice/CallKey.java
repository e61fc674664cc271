package se.genomgang.notice;

import java.time.LocalDate;
import se.genomgang.deadline.Rung;
import se.genomgang.kernel.ObligationKey;
import se.genomgang.kernel.PersonId;

/** What is told once: which obligation, which rung, to whom, for which last day. */
record CallKey(ObligationKey obligation, Rung rung, PersonId recipient, LocalDate dueOn) {}
