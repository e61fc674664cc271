package se.genomgang.action;

import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.PersonId;

/**
 * Which actions to list.
 *
 * @param unit code of a unit; null for every one
 * @param kind null for every one
 * @param responsible who is to do it; null for everyone
 * @param year the year of the number; null for every one
 * @param text words of the description or the number; empty for every one
 * @param after the last row of the page before; null for the first page
 */
public record ActionFilter(
        Scope scope,
        @Nullable String unit,
        Standing standing,
        @Nullable ActionKind kind,
        @Nullable PersonId responsible,
        @Nullable Integer year,
        String text,
        @Nullable ActionCursor after) {

    /** Whose actions. */
    public enum Scope {
        /** Those the reader is responsible for. */
        MINE,
        /** Those of the units the reader has a function in. */
        UNIT,
        ALL
    }

    /** How they stand. */
    public enum Standing {
        OPEN,
        /** Open, and their day has passed. */
        LATE,
        /** Open, and a report waits for an answer. */
        WAITING,
        DONE,
        CANCELLED,
        ALL;

        /** Closed ones are read from the latest; open ones from the one that is most late. */
        boolean latestFirst() {
            return this == DONE || this == CANCELLED;
        }
    }
}
