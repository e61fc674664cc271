package se.genomgang.organisation;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import se.genomgang.kernel.InvalidField;
import se.genomgang.tabular.Columns;
import se.genomgang.tabular.Limits;
import se.genomgang.tabular.Table;
import se.genomgang.tabular.Tables;
import se.genomgang.tabular.UnreadableTable;
import se.genomgang.tabular.UnreadableTable.Reason;
import se.genomgang.tabular.WaitingFile;

/** Reads a file of persons and appointments; its columns may be in any order and named in Swedish or English. */
final class ImportFile {

    private static final Limits LIMITS = new Limits(1 << 20, 1_000, 40, 300);

    private static final Columns COLUMNS = new Columns(Map.of(
            "given_name", List.of("given_name", "given name", "first name", "förnamn", "fornamn"),
            "family_name", List.of("family_name", "family name", "last name", "surname", "efternamn"),
            "email", List.of("email", "e-mail", "work_email", "e-post", "epost", "e-postadress", "mejl"),
            "username", List.of("username", "user name", "användarnamn", "anvandarnamn", "konto", "account"),
            "function", List.of("function", "funktion", "roll", "role"),
            "unit", List.of("unit", "enhet", "skola", "school"),
            "deputy", List.of("deputy", "ersättare", "ersattare"),
            "from", List.of("from", "från", "fran", "från och med", "fr.o.m."),
            "to", List.of("to", "till", "till och med", "t.o.m.")));

    private static final List<String> NEEDED = List.of("given_name", "family_name", "email");

    private ImportFile() {}

    /**
     * What a file says.
     *
     * @param ignored titles of columns that mean nothing here
     */
    record Content(List<ImportLine> lines, List<String> ignored) {}

    /** @throws InvalidField at {@code file} when it cannot be read */
    static Content read(WaitingFile file) {
        Table table = table(file);
        COLUMNS.missing(table, NEEDED).ifPresent(column -> {
            throw new InvalidField("file", "organisation.import.missing." + column);
        });
        if (table.lines().isEmpty()) {
            throw new UnreadableTable(Reason.EMPTY, 0).at("file");
        }
        return new Content(table.lines().stream().map(line -> line(table, line)).toList(), COLUMNS.ignored(table));
    }

    private static Table table(WaitingFile file) {
        try {
            return Tables.read(file.fileName(), file.content(), LIMITS);
        } catch (UnreadableTable e) {
            throw e.at("file");
        }
    }

    private static ImportLine line(Table table, Table.Line line) {
        UnaryOperator<String> cell = COLUMNS.cells(table, line);
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
}
