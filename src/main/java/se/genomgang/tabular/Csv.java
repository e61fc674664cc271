package se.genomgang.tabular;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import se.genomgang.tabular.UnreadableTable.Reason;

/** Reads comma separated values, whatever the separator: semicolon, comma or tab. */
final class Csv {

    private Csv() {}

    /**
     * Reads a table whose first line names the columns.
     *
     * @throws UnreadableTable when it is not a table within the limits
     */
    static Table read(byte[] content, Limits limits) {
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

    private static Table table(CSVParser parser, Limits limits) {
        var table = new TableBuilder(limits);
        for (CSVRecord each : parser) {
            table.take(parser.getCurrentLineNumber(), each.stream().toList());
        }
        return table.table();
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
}
