package se.genomgang.finding;

import java.time.LocalDate;
import se.genomgang.kernel.InvalidField;

/** What may be written about findings and audits: words of a fit length, and days that are no slips of the pen. */
final class Terms {

    static final int LINE = 300;
    static final int TEXT = 5000;

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private Terms() {}

    /** @throws InvalidField at the field, when nothing was written or too much */
    static String required(String field, String typed, int longest) {
        String words = optional(field, typed, longest);
        if (words.isEmpty()) {
            throw new InvalidField(field, "finding.invalid." + field);
        }
        return words;
    }

    /** @throws InvalidField at the field, when too much was written */
    static String optional(String field, String typed, int longest) {
        String words = typed.replace("\r\n", "\n").strip();
        if (words.length() > longest) {
            throw new InvalidField(field, "finding.invalid.tooLong", longest);
        }
        return words;
    }

    /** A day that has come, and is not before anyone audited by this standard. */
    static LocalDate past(String field, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new InvalidField(field, "finding.invalid.future");
        }
        return sane(field, day, today);
    }

    /** A day that is no slip of the pen; it may lie ahead. */
    static LocalDate sane(String field, LocalDate day, LocalDate today) {
        if (day.isBefore(EARLIEST) || day.isAfter(today.plusYears(2))) {
            throw new InvalidField(field, "finding.invalid.farDay");
        }
        return day;
    }
}
