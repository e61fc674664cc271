package se.genomgang.protocol;

import java.io.Serializable;

/** Identity of a meeting's protocol through all its versions, as in {@code /protocols/7}. */
public record ProtocolId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
