package se.genomgang.finding;

import java.io.Serializable;

/** Identity of a finding. */
public record FindingId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
