package se.genomgang.finding;

import java.io.Serializable;

/** Identity of an audit. */
public record AuditId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
