package se.genomgang.tabular;

import se.genomgang.kernel.InvalidField;

/** The file is not a table that can be read; says what is wrong with it. */
public class UnreadableTable extends RuntimeException {

    /** What is wrong. */
    public enum Reason {
        EMPTY,
        TOO_LARGE,
        TOO_MANY_LINES,
        TOO_MANY_COLUMNS,
        CELL_TOO_LONG,
        NOT_TEXT,
        QUOTES,
        /** A workbook of the old format, or one that asks for a password. */
        OLD_OR_LOCKED,
        MACROS,
        NOT_WORKBOOK,
        /** An archive that is far larger inside than out. */
        BURSTS
    }

    private final Reason reason;
    private final long number;

    /** @param number the limit that was passed, or the line where it went wrong */
    public UnreadableTable(Reason reason, long number) {
        super(reason + " " + number, null, false, false);
        this.reason = reason;
        this.number = number;
    }

    public Reason reason() {
        return reason;
    }

    public long number() {
        return number;
    }

    /** As an objection to the field that the file was chosen in. */
    public InvalidField at(String field) {
        return new InvalidField(field, "tabular.unreadable." + reason, number);
    }
}
