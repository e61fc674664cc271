package se.genomgang.tabular;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table for a spreadsheet line by line: semicolons, a byte order mark so that å, ä and ö survive, and nothing that a spreadsheet would run
 * as a formula.
 */
final class CsvLines implements Lines {

    private static final String FORMULA_STARTS = "=+-@\t\r\n|%";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setDelimiter(';').get();

    private final Appendable out;

    /** Begins the table. */
    CsvLines(Appendable out) {
        this.out = out;
        append("\uFEFF");
    }

    @Override
    public void line(List<? extends @Nullable Object> cells) {
        append(FORMAT.format(cells.stream().map(CsvLines::written).toArray()));
        append("\r\n");
    }

    private void append(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof String text ? harmless(text) : cell.toString();
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
