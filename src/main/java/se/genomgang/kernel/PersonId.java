package se.genomgang.kernel;

import java.io.Serializable;

/** Identity of a person in the register. */
public record PersonId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
