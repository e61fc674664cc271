package se.genomgang.document;

/** A document could not be set, though what stands in it could be read. Nothing of a transaction is lost by it. */
public class NotMade extends RuntimeException {

    NotMade(Throwable cause) {
        super("A document could not be set", cause);
    }
}
