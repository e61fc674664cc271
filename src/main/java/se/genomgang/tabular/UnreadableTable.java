package se.genomgang.tabular;

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
        QUOTES
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
}
