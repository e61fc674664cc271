package se.genomgang.finding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding as it stood on a day, for the material of a meeting held that day.
 *
 * @param number year and running number of its unit, such as {@code 2026-3}
 * @param audit the kind of audit it came from; null when it came from none
 * @param source what it came from, in Swedish words: the audit, or who said it; empty when nothing is said about that
 * @param title what was found, as it is worded today
 * @param requirement the clause, law or rule it departs from, as it is worded today; empty when none is given
 * @param isNew whether it was found after the day asked from; true for all when none was
 * @param open whether it had not been closed before the day
 * @param closedOn the day it was closed, before the day asked for; null while open
 * @param withdrawn whether it was closed by being taken back as a mistake
 * @param openActions how many of its actions were open when the day had ended, as under point 2
 * @param causeDocumented whether cause and correction had been written down by the end of the day
 * @param check what the latest check of the effect had said by the end of the day; null when none had been made
 */
public record StandingFinding(
        FindingId id,
        String number,
        FindingKind kind,
        @Nullable AuditKind audit,
        String source,
        String title,
        String requirement,
        LocalDate foundOn,
        boolean isNew,
        boolean open,
        @Nullable LocalDate closedOn,
        boolean withdrawn,
        int openActions,
        boolean causeDocumented,
        @Nullable Boolean check) {}
