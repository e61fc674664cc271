package se.genomgang.finding;

import org.jspecify.annotations.Nullable;

/**
 * Which findings to list.
 *
 * @param unit code of a unit; null for every one
 * @param kind null for every one
 * @param audit the kind of audit they came from; null for every one and those that came from none
 * @param year the year of the number; null for every one
 * @param text words of the title, the description or the requirement, or the number; empty for every one
 * @param after the last row of the page before; null for the first page
 */
public record FindingFilter(
        @Nullable String unit,
        @Nullable FindingKind kind,
        @Nullable AuditKind audit,
        Standing standing,
        @Nullable Integer year,
        String text,
        @Nullable FindingCursor after) {

    /** How they stand. */
    public enum Standing {
        OPEN,
        CLOSED,
        WITHDRAWN,
        ALL;

        /** What is closed is read from the latest; what is open from the oldest. */
        boolean latestFirst() {
            return this == CLOSED || this == WITHDRAWN;
        }
    }
}
