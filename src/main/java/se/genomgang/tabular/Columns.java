package se.genomgang.tabular;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The columns that a kind of table has: in any order, each with the titles it may have, in small letters.
 *
 * @param titles by what the column is called in the program
 */
public record Columns(Map<String, List<String>> titles) {

    public Columns {
        titles = Map.copyOf(titles);
    }

    /** The first of these columns that the table does not have. */
    public Optional<String> missing(Table table, List<String> needed) {
        return needed.stream().filter(column -> position(table, column) < 0).findFirst();
    }

    /** The titles of columns that mean nothing here. */
    public List<String> ignored(Table table) {
        return table.header().stream()
                .map(Columns::plain)
                .filter(title -> !title.isEmpty())
                .filter(title -> titles.values().stream().noneMatch(known -> known.contains(small(title))))
                .toList();
    }

    /** The line's cells by column; empty where the table has no such column. */
    public UnaryOperator<String> cells(Table table, Table.Line line) {
        return column -> {
            int at = position(table, column);
            return at < 0 ? "" : plain(line.cells().get(at));
        };
    }

    /** Letters composed, so that å is å whoever wrote it; without what cannot be seen; line breaks become blanks. */
    private static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFC)
                .replaceAll("[\\r\\n\\t]+", " ")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "")
                .strip();
    }

    private int position(Table table, String column) {
        List<String> known = titles.getOrDefault(column, List.of());
        for (int i = 0; i < table.header().size(); i++) {
            if (known.contains(small(plain(table.header().get(i))))) {
                return i;
            }
        }
        return -1;
    }

    private static String small(String title) {
        return title.toLowerCase(Locale.ROOT);
    }
}
