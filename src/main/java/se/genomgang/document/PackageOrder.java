package se.genomgang.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;
import se.genomgang.meeting.MeetingId;

/**
 * An ordered package.
 *
 * @param unit null for every unit
 * @param unitCode empty for every unit
 * @param from first day of the meetings, inclusive; null for a disclosure copy
 * @param to last day of the meetings, inclusive; null for a disclosure copy
 * @param meeting whose documents are copied; null for an auditor's package
 * @param meetingName such as "Ledningens genomgång 1-2026"; empty without a meeting
 * @param attempt how many times it was begun
 * @param step how much of it is done
 * @param steps how much there is to do; 0 while that is not known
 * @param problem message key of why it could not be made; null otherwise
 * @param madeWith the functions that the one who ordered it had when it was made
 * @param size in bytes; null while there is no file
 * @param removeOn the day from which only the order remains
 */
public record PackageOrder(
        long id,
        PackageKind kind,
        @Nullable UnitId unit,
        String unitCode,
        Label unitName,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable MeetingId meeting,
        Label meetingName,
        PersonId orderedBy,
        String orderedByName,
        Instant orderedAt,
        PackageState state,
        int attempt,
        int step,
        int steps,
        @Nullable String problem,
        List<String> madeWith,
        @Nullable Long size,
        @Nullable String sha256,
        @Nullable LocalDate removeOn) {

    public PackageOrder {
        madeWith = List.copyOf(madeWith);
    }

    /** What its file is called: {@code revisionspaket_abe_2025-01-01_2025-12-31.zip}. */
    public String fileName() {
        String of = unitCode.isEmpty() ? "alla" : unitCode;
        return SafeName.of(
                        kind == PackageKind.AUDIT
                                ? "revisionspaket_" + of + "_" + from + "_" + to
                                : "utlamnandekopia_" + of + "_" + meetingName.sv())
                + ".zip";
    }

    /** The file's size, rounded up; 0 while there is none. */
    public long kilobytes() {
        return size == null ? 0 : (size + 1023) / 1024;
    }
}
