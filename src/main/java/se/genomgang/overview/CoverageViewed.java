package se.genomgang.overview;

import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;

/** An auditor looked at which points the meetings of a year have treated: each such view is logged. */
public record CoverageViewed(PersonId actor, int year) implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("overview", year);
    }
}
