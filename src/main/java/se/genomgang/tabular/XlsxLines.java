package se.genomgang.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes a workbook with one sheet: its first line bold and standing still, days as days, and no cell a formula. */
final class XlsxLines implements Lines, AutoCloseable {

    private static final String DAY = "yyyy-mm-dd";
    private static final int DAY_WIDTH = 11;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;
    /** What a cell of the format can hold. */
    private static final int LONGEST = 32_767;

    private static final int LONGEST_TITLE = 31;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final List<Integer> widths = new ArrayList<>();
    private int row;

    /** Begins the table. */
    XlsxLines(OutputStream out, String title) {
        this.workbook = new Workbook(out, "Genomgang", "1.0");
        this.sheet = workbook.newWorksheet(sheetTitle(title));
    }

    @Override
    public void line(List<? extends @Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell != null && !cell.equals("")) {
                widen(column, write(column, cell));
            }
        }
        if (row == 0 && !cells.isEmpty()) {
            sheet.range(0, 0, 0, cells.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
        }
        row++;
    }

    /** Answers how wide it is, in characters. */
    private int write(int column, Object cell) {
        if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format(DAY).set();
            return DAY_WIDTH;
        }
        if (cell instanceof Integer || cell instanceof Long) {
            sheet.value(row, column, (Number) cell);
            return cell.toString().length();
        }
        String text = cut(cell.toString(), LONGEST);
        sheet.value(row, column, text);
        return text.lines().mapToInt(String::length).max().orElse(0);
    }

    private void widen(int column, int width) {
        while (widths.size() <= column) {
            widths.add(NARROWEST);
        }
        widths.set(column, Math.min(WIDEST, Math.max(widths.get(column), width + 2)));
    }

    /** Without what a sheet may not be called. */
    private static String sheetTitle(String title) {
        return cut(title.replaceAll("[\\[\\]:*?/\\\\\\p{C}']", " ").strip(), LONGEST_TITLE);
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    @Override
    public void close() {
        for (int column = 0; column < widths.size(); column++) {
            sheet.width(column, Objects.requireNonNull(widths.get(column)));
        }
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
