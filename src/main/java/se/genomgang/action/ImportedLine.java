package se.genomgang.action;

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

/** A line of a file of actions as it stands there; what is missing is empty. */
record ImportedLine(
        long number, String unit, String description, String kind, String responsible, String decided, String due) {

    private static final Limits LIMITS = new Limits(1 << 20, 1_000, 40, 2_500);

    private static final Columns COLUMNS = new Columns(Map.of(
            "unit", List.of("enhet", "unit", "skola", "school"),
            "description", List.of("åtgärd", "atgard", "action", "beskrivning", "description"),
            "kind", List.of("typ", "kind", "type"),
            "responsible", List.of("ansvarig", "responsible", "e-post", "epost", "email", "e-mail"),
            "decided", List.of("beslutad", "decided", "beslutsdatum", "decided on"),
            "due", List.of("klar senast", "due", "due date", "due on", "senast", "slutdatum")));

    private static final List<String> NEEDED = List.of("unit", "description", "responsible", "decided", "due");

    /**
     * What a file says.
     *
     * @param ignored titles of columns that mean nothing here
     */
    record Content(List<ImportedLine> lines, List<String> ignored) {}

    /** @throws InvalidField at {@code file} when it cannot be read */
    static Content read(WaitingFile file) {
        try {
            Table table = Tables.read(file.fileName(), file.content(), LIMITS);
            COLUMNS.missing(table, NEEDED).ifPresent(column -> {
                throw new InvalidField("file", "action.import.missing." + column);
            });
            if (table.lines().isEmpty()) {
                throw new UnreadableTable(Reason.EMPTY, 0);
            }
            return new Content(
                    table.lines().stream().map(line -> of(table, line)).toList(), COLUMNS.ignored(table));
        } catch (UnreadableTable unreadable) {
            throw unreadable.at("file");
        }
    }

    private static ImportedLine of(Table table, Table.Line line) {
        UnaryOperator<String> cell = COLUMNS.cells(table, line);
        return new ImportedLine(
                line.number(),
                cell.apply("unit"),
                cell.apply("description"),
                cell.apply("kind"),
                cell.apply("responsible"),
                cell.apply("decided"),
                cell.apply("due"));
    }
}
