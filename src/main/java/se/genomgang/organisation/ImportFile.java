package se.genomgang.organisation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import se.genomgang.kernel.InvalidField;
import se.genomgang.tabular.Csv;
import se.genomgang.tabular.Limits;
import se.genomgang.tabular.Table;
import se.genomgang.tabular.UnreadableTable;

/** Reads a file of persons and appointments; its columns may be in any order and named in Swedish or English. */
final class ImportFile {

    private static final Limits LIMITS = new Limits(1 << 20, 1_000, 40, 300);

    private static final Map<String, List<String>> COLUMNS = Map.of(
            "given_name", List.of("given_name", "given name", "first name", "förnamn", "fornamn"),
            "family_name", List.of("family_name", "family name", "last name", "surname", "efternamn"),
            "email", List.of("email", "e-mail", "work_email", "e-post", "epost", "e-postadress", "mejl"),
            "username", List.of("username", "user name", "användarnamn", "anvandarnamn", "konto", "account"),
            "function", List.of("function", "funktion", "roll", "role"),
            "unit", List.of("unit", "enhet", "skola", "school"),
            "deputy", List.of("deputy", "ersättare", "ersattare"),
            "from", List.of("from", "från", "fran", "från och med", "fr.o.m."),
            "to", List.of("to", "till", "till och med", "t.o.m."));

    private static final List<String> NEEDED = List.of("given_name", "family_name", "email");

    private ImportFile() {}

    /**
     * What a file says.
     *
     * @param ignored titles of columns that mean nothing here
     */
    record Content(List<ImportLine> lines, List<String> ignored) {}

    /** @throws InvalidField at {@code file} when it cannot be read */
    static Content read(byte[] content) {
        Table table = table(content);
        for (String column : NEEDED) {
            if (position(table, column) < 0) {
                throw new InvalidField("file", "organisation.import.missing." + column);
            }
        }
        if (table.lines().isEmpty()) {
            throw new InvalidField("file", "organisation.import.EMPTY");
        }
        return new Content(table.lines().stream().map(line -> line(table, line)).toList(), ignored(table));
    }

    private static List<String> ignored(Table table) {
        return table.header().stream()
                .map(ImportFile::plain)
                .filter(title -> !title.isEmpty())
                .filter(title ->
                        COLUMNS.values().stream().noneMatch(titles -> titles.contains(title.toLowerCase(Locale.ROOT))))
                .toList();
    }

    private static Table table(byte[] content) {
        try {
            return Csv.read(content, LIMITS);
        } catch (UnreadableTable e) {
            throw new InvalidField("file", "organisation.import." + e.reason(), e.number());
        }
    }

    private static ImportLine line(Table table, Table.Line line) {
        Function<String, String> cell = column -> {
            int at = position(table, column);
            return at < 0 ? "" : plain(line.cells().get(at));
        };
        return new ImportLine(
                line.number(),
                cell.apply("given_name"),
                cell.apply("family_name"),
                cell.apply("email"),
                cell.apply("username"),
                cell.apply("function"),
                cell.apply("unit"),
                cell.apply("deputy"),
                cell.apply("from"),
                cell.apply("to"));
    }

    /** Letters composed, so that å is å whoever wrote it; without what cannot be seen. */
    private static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "")
                .strip();
    }

    private static int position(Table table, String column) {
        List<String> titles = COLUMNS.getOrDefault(column, List.of());
        for (int i = 0; i < table.header().size(); i++) {
            if (titles.contains(table.header().get(i).toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }
}
