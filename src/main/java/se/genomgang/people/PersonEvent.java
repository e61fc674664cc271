package se.genomgang.people;

import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;

/** Something that happened to a person or their account. The journal keeps neither names nor usernames: they stand in the register. */
interface PersonEvent extends DomainEvent {

    /** Whom it happened to. */
    PersonId person();

    @Override
    default Subject subject() {
        return new Subject("person", person().value());
    }
}
