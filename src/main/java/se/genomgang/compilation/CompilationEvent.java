package se.genomgang.compilation;

import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.Subject;

/** Something that happened to a compilation. */
interface CompilationEvent extends DomainEvent {

    String SUBJECT = "compilation";

    long compilation();

    @Override
    default Subject subject() {
        return new Subject(SUBJECT, compilation());
    }
}
