package se.genomgang.journal.web;

import java.util.List;
import org.springframework.stereotype.Component;
import se.genomgang.journal.JournalEntry;
import se.genomgang.journal.JournalLine;

/** Puts entries together for the history fragment; templates reach it as {@code @journalLines}. */
@Component("journalLines")
class JournalLines {

    /** The entries, newest first, with those that say the same put together. */
    public List<JournalLine> of(List<JournalEntry> entries) {
        return JournalLine.of(entries);
    }
}
