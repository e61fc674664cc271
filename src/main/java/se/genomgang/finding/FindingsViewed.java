package se.genomgang.finding;

import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;

/**
 * An auditor read a list of findings, or took it along: each such view is logged.
 *
 * @param year the year it was read
 */
public record FindingsViewed(PersonId actor, int year) implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("findings", year);
    }
}
