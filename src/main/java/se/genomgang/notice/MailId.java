package se.genomgang.notice;

import java.io.Serializable;

/** Identity of a letter in the outbox. */
public record MailId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
