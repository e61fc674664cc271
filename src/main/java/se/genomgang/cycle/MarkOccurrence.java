package se.genomgang.cycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Command: say how far something has come.
 *
 * @param reason why it is not applicable; required then, and nothing otherwise
 * @param note what is good to know; may be empty
 * @param doneOn the day it was done; null: today
 * @param version the version that was read
 */
public record MarkOccurrence(
        OccurrenceState state, String reason, String note, @Nullable LocalDate doneOn, int version) {}
