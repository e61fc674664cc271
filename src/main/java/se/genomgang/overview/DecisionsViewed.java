package se.genomgang.overview;

import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;

/** An auditor looked at what all units have decided, as it stood in a year: each such view is logged. */
public record DecisionsViewed(PersonId actor, int year) implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("overview", year);
    }
}
