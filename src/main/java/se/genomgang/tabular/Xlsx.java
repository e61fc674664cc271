package se.genomgang.tabular;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import se.genomgang.tabular.UnreadableTable.Reason;

/** Reads the first visible sheet of a workbook: what the cells hold and never what a formula would give, days as 2027-02-07. */
final class Xlsx {

    /** The formats of days that need no definition (ECMA-376 part 1, 18.8.30). */
    private static final Set<Integer> DAY_FORMATS =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);

    /** Words, colours and signs in a format, which say nothing of what the number means. */
    private static final Pattern BESIDE = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.");

    private static final Pattern DAY = Pattern.compile("(?i)[dy]");

    private Xlsx() {}

    static Table read(byte[] content, Limits limits) {
        WorkbookGuard.check(content, limits);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true));
                Stream<Row> rows = shown(workbook).openStream()) {
            var table = new TableBuilder(limits);
            rows.forEach(row -> table.take(row.getRowNum(), cells(row)));
            return table.table();
        } catch (UnreadableTable unreadable) {
            throw unreadable;
        } catch (IOException | RuntimeException broken) {
            throw new UnreadableTable(Reason.NOT_WORKBOOK, 0);
        }
    }

    private static Sheet shown(ReadableWorkbook workbook) {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .orElseThrow(() -> new UnreadableTable(Reason.EMPTY, 0));
    }

    /** Without the empty ones at the end, which a sheet may have any number of. */
    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        int last = 0;
        for (int column = 0; column < row.getCellCount(); column++) {
            String text = text(row.getCell(column));
            cells.add(text);
            last = text.isBlank() ? last : column + 1;
        }
        return cells.subList(0, last);
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getValue() == null) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return number(cell);
        }
        return cell.getType() == CellType.ERROR ? "" : String.valueOf(cell.getValue());
    }

    private static String number(Cell cell) {
        BigDecimal number = cell.asNumber();
        if (meansDay(cell)) {
            try {
                return cell.asDate().toLocalDate().toString();
            } catch (DateTimeException | ArithmeticException noDay) {
                return number.toPlainString();
            }
        }
        return number.precision() - number.scale() > 30 || number.scale() > 30
                ? number.toString()
                : number.stripTrailingZeros().toPlainString();
    }

    private static boolean meansDay(Cell cell) {
        Integer known = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        return known != null && DAY_FORMATS.contains(known)
                || format != null
                        && DAY.matcher(BESIDE.matcher(format).replaceAll("")).find();
    }
}
