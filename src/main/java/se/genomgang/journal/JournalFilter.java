package se.genomgang.journal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to read.
 *
 * @param person words that the actor's name must contain; empty for everyone
 * @param subjectType type of subject or context, or null for all
 * @param subjectId its identity within that type, or null for all; means nothing without a type
 * @param from first day, inclusive, or null
 * @param to last day, inclusive, or null
 */
public record JournalFilter(
        String person,
        @Nullable String subjectType,
        @Nullable Long subjectId,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Everything. */
    public static final JournalFilter NONE = new JournalFilter("", null, null, null, null);
}
