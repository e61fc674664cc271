package se.genomgang.journal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;

/**
 * One line of the journal.
 *
 * @param id position in the chain, from 1
 * @param at when
 * @param actor who did it, or null when the application itself did
 * @param actorName their name today, or null
 * @param module the room that told it
 * @param event what happened, name of the event
 * @param subject what it happened to
 * @param subjectName what it is called, such as a person's name or ABE 1-2026; null when it has no name of its own
 * @param context the larger thing that it belongs to, or null
 * @param details short facts by name, in the order they were told
 */
public record JournalEntry(
        long id,
        Instant at,
        @Nullable PersonId actor,
        @Nullable String actorName,
        String module,
        String event,
        Subject subject,
        @Nullable String subjectName,
        @Nullable Subject context,
        Map<String, String> details) {

    /** Details that repeat what somebody wrote: wordings, titles, reasons, comments, names of files. */
    private static final Set<String> CONTENT = Set.of("wording", "title", "reason", "comment", "fileName", "sha256");

    /** The same for one who may know that something was done, but not what was written. */
    public JournalEntry withoutContent() {
        var told = new LinkedHashMap<>(details);
        told.keySet().removeAll(CONTENT);
        return new JournalEntry(id, at, actor, actorName, module, event, subject, subjectName, context, told);
    }

    /** Key of the message that says what happened. */
    public String messageKey() {
        return module + ".event." + event;
    }
}
