package se.genomgang.cycle;

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

/**
 * A line of a file of activities as it stands there; what is missing is empty.
 *
 * @param part which of the activity's steps it is, where it has several
 */
record CycleLine(
        long number,
        String month,
        String title,
        String part,
        String when,
        String doer,
        String with,
        String toWhom,
        String theme,
        String points,
        String asNeeded,
        String leftOut) {

    private static final Limits LIMITS = new Limits(1 << 20, 500, 40, 2_500);

    private static final Columns COLUMNS = new Columns(Map.ofEntries(
            Map.entry("month", List.of("månad", "manad", "månader", "month", "months")),
            Map.entry("title", List.of("aktivitet", "activity", "rubrik", "title")),
            Map.entry("part", List.of("steg", "moment", "del", "step")),
            Map.entry("when", List.of("när", "nar", "tid", "datum", "when", "date", "time")),
            Map.entry("doer", List.of("vem", "utförs av", "utförare", "ansvarig", "who", "done by", "responsible")),
            Map.entry("with", List.of("tillsammans med", "i samverkan med", "with", "together with")),
            Map.entry("toWhom", List.of("rapporteras till", "till", "reported to", "to")),
            Map.entry("theme", List.of("område", "tema", "area", "theme")),
            Map.entry("points", List.of("punkter", "underlag till punkt", "points", "input to point")),
            Map.entry("asNeeded", List.of("vid behov", "as needed")),
            Map.entry("leftOut", List.of("struken", "utelämnad", "left out"))));

    private static final List<String> NEEDED = List.of("title");

    /**
     * What a file says.
     *
     * @param ignored titles of columns that mean nothing here
     */
    record Content(List<CycleLine> lines, List<String> ignored) {}

    /** @throws InvalidField at {@code file} when it cannot be read */
    static Content read(WaitingFile file) {
        try {
            Table table = Tables.read(file.fileName(), file.content(), LIMITS);
            COLUMNS.missing(table, NEEDED).ifPresent(column -> {
                throw new InvalidField("file", "cycle.import.missing." + column);
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

    private static CycleLine of(Table table, Table.Line line) {
        UnaryOperator<String> cell = COLUMNS.cells(table, line);
        return new CycleLine(
                line.number(),
                cell.apply("month"),
                cell.apply("title"),
                cell.apply("part"),
                cell.apply("when"),
                cell.apply("doer"),
                cell.apply("with"),
                cell.apply("toWhom"),
                cell.apply("theme"),
                cell.apply("points"),
                cell.apply("asNeeded"),
                cell.apply("leftOut"));
    }
}
