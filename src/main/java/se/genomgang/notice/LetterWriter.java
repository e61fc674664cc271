package se.genomgang.notice;

import java.util.Optional;

/** Writes the letters of one kind. Implemented by whoever posts them. */
public interface LetterWriter {

    /** The kind of the letters it writes. */
    String kind();

    /**
     * Writes a letter as things are now. Called in a transaction, with the receiver's language as the current one, each time it is about to be handed
     * to the mail server: more than once when that fails, and when it is sent again.
     *
     * @param mail which letter; when it is sent again, the first one
     * @return empty when it is no longer needed: then it is never sent
     */
    Optional<Written> write(MailId mail, Addressee to);
}
