package se.genomgang.action;

import java.io.Serializable;

/** Identity of an action. */
public record ActionId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
