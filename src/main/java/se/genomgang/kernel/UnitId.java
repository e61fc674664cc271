package se.genomgang.kernel;

import java.io.Serializable;

/** Identity of a unit of the organisation. */
public record UnitId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
