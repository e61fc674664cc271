package se.genomgang.notice;

import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;

/** Letters may be sent from this database, which was restored or copied from elsewhere. */
public record SendingReleased(PersonId actor) implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("outbox", 1);
    }
}
