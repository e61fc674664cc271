package se.genomgang.compilation;

import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;

/** An auditor looked at what the units' meetings of a year have led to: each such view is logged. */
public record SeasonViewed(PersonId actor, int year) implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("compilations", year);
    }
}
