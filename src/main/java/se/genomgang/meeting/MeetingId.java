package se.genomgang.meeting;

import java.io.Serializable;
import se.genomgang.kernel.Subject;

/** Identity of a meeting, as in {@code /meetings/12}. */
public record MeetingId(long value) implements Serializable {

    /** The meeting as a subject of the journal. */
    public Subject subject() {
        return new Subject("meeting", value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
