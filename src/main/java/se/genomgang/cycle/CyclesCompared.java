package se.genomgang.cycle;

import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;

/** An auditor looked at the units' cycles of a year side by side: each such view is logged. */
public record CyclesCompared(PersonId actor, int year) implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("cycles", year);
    }
}
