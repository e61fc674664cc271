package se.genomgang.action;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.attachment.AttachmentView;
import se.genomgang.kernel.PersonId;

/**
 * A report on an action, with what was answered.
 *
 * @param number within the action, from 1
 * @param asksClosing whether its acceptance closes the action
 * @param answer what the head of the unit said; null while nobody has
 * @param waiting whether it is the one that waits for an answer
 */
public record ReportView(
        long id,
        int number,
        ReportAuthor author,
        String text,
        boolean asksClosing,
        PersonId by,
        String byName,
        Instant at,
        @Nullable Answer answer,
        boolean waiting,
        List<AttachmentView> files) {

    /** @param comment empty without one */
    public record Answer(boolean accepted, String comment, String byName, Instant at) {}

    /** Whether a later report took its place before anyone answered. */
    public boolean superseded() {
        return answer == null && !waiting;
    }

    ReportView with(List<AttachmentView> found) {
        return new ReportView(id, number, author, text, asksClosing, by, byName, at, answer, waiting, found);
    }
}
