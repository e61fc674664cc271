package se.genomgang.deadline;

import org.jspecify.annotations.Nullable;

/**
 * What is asked for of the list.
 *
 * @param unit a unit's code; null for every unit
 * @param kind a kind of obligation; null for every kind
 * @param year only with its last day in the year, those met and those not yet risen too; null for whatever stands
 */
public record DeadlineFilter(
        Show show, @Nullable String unit, @Nullable String kind, @Nullable Integer year, State state) {

    /** Whose obligations. */
    public enum Show {
        /** Those the reader is to meet. */
        MINE,
        /** Those of the units whose drafts the reader reads, as head or representative. */
        UNIT,
        /** Every unit's, for those who see where all units stand. */
        ALL
    }

    /** How they stand. */
    public enum State {
        /** Whatever is not met. */
        OPEN,
        LATE,
        /** Due within two weeks, today included. */
        SOON,
        /** Met, in the year asked for or this one. */
        MET,
        ALL;

        boolean includes(Standing standing) {
            return switch (this) {
                case OPEN -> standing != Standing.MET;
                case LATE -> standing == Standing.LATE;
                case SOON -> standing == Standing.SOON || standing == Standing.TODAY;
                case MET -> standing == Standing.MET;
                case ALL -> true;
            };
        }

        /** Whether it can only be said of a year. */
        boolean needsYear() {
            return this == MET || this == ALL;
        }
    }
}
