package se.genomgang.attachment;

import java.io.Serializable;

/** Identity of a stored file. */
public record AttachmentId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
