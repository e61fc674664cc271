package se.genomgang.tabular;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import se.genomgang.tabular.UnreadableTable.Reason;

/** Reads and writes comma separated values, whatever the separator: semicolon, comma or tab. */
public final class Csv {

    private Csv() {}

    /**
     * Reads a table whose first line names the columns.
     *
     * @throws UnreadableTable when it is not a table within the limits
     */
    public static Table read(byte[] content, Limits limits) {
        if (content.length > limits.bytes()) {
            throw new UnreadableTable(Reason.TOO_LARGE, limits.bytes());
        }
        String text = TextEncoding.decode(content);
        if (text.isBlank()) {
            throw new UnreadableTable(Reason.EMPTY, 0);
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            return table(parser, limits);
        } catch (UncheckedIOException | IOException e) {
            throw new UnreadableTable(Reason.QUOTES, 0);
        }
    }

    private static Table table(CSVParser parser, Limits limits) throws CSVException {
        List<String> header = List.of();
        List<Table.Line> lines = new ArrayList<>();
        for (CSVRecord each : parser) {
            List<String> cells = each.stream().map(String::strip).toList();
            if (cells.size() > limits.columns()) {
                throw new UnreadableTable(Reason.TOO_MANY_COLUMNS, limits.columns());
            }
            if (cells.stream().anyMatch(cell -> cell.length() > limits.cell())) {
                throw new UnreadableTable(Reason.CELL_TOO_LONG, parser.getCurrentLineNumber());
            }
            if (header.isEmpty()) {
                header = cells;
            } else if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                lines.add(new Table.Line(parser.getCurrentLineNumber(), padded(cells, header.size())));
            }
            if (lines.size() > limits.lines()) {
                throw new UnreadableTable(Reason.TOO_MANY_LINES, limits.lines());
            }
        }
        return new Table(header, lines);
    }

    private static List<String> padded(List<String> cells, int columns) {
        return Stream.concat(cells.stream(), Stream.generate(() -> ""))
                .limit(columns)
                .toList();
    }

    /** The one that occurs most in the first line. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        char best = ';';
        for (char candidate : new char[] {',', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }

    /** Writes a whole table as {@link CsvLines} does. */
    public static byte[] write(List<String> header, List<List<String>> lines) {
        StringBuilder text = new StringBuilder();
        var table = new CsvLines(text);
        table.line(header);
        lines.forEach(table::line);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
