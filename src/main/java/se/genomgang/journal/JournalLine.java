package se.genomgang.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Consecutive entries of the same person, event and subject, shown as one: autosaved text would otherwise fill the page.
 *
 * @param latest the last of them
 * @param since when the first of them was written
 * @param times how many they are, at least one
 */
public record JournalLine(JournalEntry latest, Instant since, int times) {

    /** Puts entries, newest first, together where they say the same. */
    public static List<JournalLine> of(List<JournalEntry> entries) {
        List<JournalLine> lines = new ArrayList<>();
        for (JournalEntry entry : entries) {
            JournalLine last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            if (last != null && last.saysTheSameAs(entry)) {
                lines.set(lines.size() - 1, new JournalLine(last.latest, entry.at(), last.times + 1));
            } else {
                lines.add(new JournalLine(entry, entry.at(), 1));
            }
        }
        return lines;
    }

    private boolean saysTheSameAs(JournalEntry entry) {
        return latest.messageKey().equals(entry.messageKey())
                && latest.subject().equals(entry.subject())
                && Objects.equals(latest.actor(), entry.actor())
                && latest.details().equals(entry.details());
    }
}
