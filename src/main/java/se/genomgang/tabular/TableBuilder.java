package se.genomgang.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.genomgang.tabular.UnreadableTable.Reason;

/** Gathers a table line by line, and stops as soon as it passes a limit. */
final class TableBuilder {

    private final Limits limits;
    private final List<Table.Line> lines = new ArrayList<>();
    private List<String> header = List.of();

    TableBuilder(Limits limits) {
        this.limits = limits;
    }

    /** The first line that holds something is the header; lines below it that hold nothing are passed over. */
    void take(long number, List<String> typed) {
        if (typed.size() > limits.columns()) {
            throw new UnreadableTable(Reason.TOO_MANY_COLUMNS, limits.columns());
        }
        List<String> cells = typed.stream().map(String::strip).toList();
        if (cells.stream().anyMatch(cell -> cell.length() > limits.cell())) {
            throw new UnreadableTable(Reason.CELL_TOO_LONG, number);
        }
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (header.isEmpty()) {
            header = cells;
        } else if (lines.size() == limits.lines()) {
            throw new UnreadableTable(Reason.TOO_MANY_LINES, limits.lines());
        } else {
            lines.add(new Table.Line(number, padded(cells)));
        }
    }

    Table table() {
        if (header.isEmpty()) {
            throw new UnreadableTable(Reason.EMPTY, 0);
        }
        return new Table(header, lines);
    }

    private List<String> padded(List<String> cells) {
        return Stream.concat(cells.stream(), Stream.generate(() -> ""))
                .limit(header.size())
                .toList();
    }
}
