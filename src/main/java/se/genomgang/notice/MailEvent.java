package se.genomgang.notice;

import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.Subject;

/** Something that somebody decided about one letter. */
interface MailEvent extends DomainEvent {

    MailId mail();

    @Override
    default Subject subject() {
        return new Subject("mail", mail().value());
    }
}
