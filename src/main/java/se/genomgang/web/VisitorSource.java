package se.genomgang.web;

import java.util.Optional;

/**
 * Tells the shell who is signed in; implemented by the room that keeps people. Answers from the request (no statement of its own)
 * and never fails: an error page asks too.
 */
public interface VisitorSource {

    /** The signed-in person, or empty. */
    Optional<Visitor> current();
}
