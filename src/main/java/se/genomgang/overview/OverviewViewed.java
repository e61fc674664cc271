package se.genomgang.overview;

import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;

/** An auditor looked at where every unit stands in a year: each such view is logged. */
public record OverviewViewed(PersonId actor, int year) implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("overview", year);
    }
}
