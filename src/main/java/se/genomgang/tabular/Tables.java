package se.genomgang.tabular;

import java.util.Locale;
import se.genomgang.tabular.UnreadableTable.Reason;

/** Reads a table that somebody has sent, whether it is text or a workbook: the one door for files with tables. */
public final class Tables {

    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};
    /** How workbooks of the old format begin, and new ones that are locked with a password. */
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private Tables() {}

    /**
     * Reads a table whose first line names the columns. What the file holds decides how it is read, its name only what is said when it cannot be.
     *
     * @throws UnreadableTable when it is not a table within the limits
     */
    public static Table read(String fileName, byte[] content, Limits limits) {
        String name = fileName.strip().toLowerCase(Locale.ROOT);
        if (begins(content, COMPOUND) || name.endsWith(".xls")) {
            throw new UnreadableTable(Reason.OLD_OR_LOCKED, 0);
        }
        if (name.endsWith(".xlsm") || name.endsWith(".xltm")) {
            throw new UnreadableTable(Reason.MACROS, 0);
        }
        if (begins(content, ARCHIVE)) {
            return Xlsx.read(content, limits);
        }
        if (name.endsWith(".xlsx")) {
            throw new UnreadableTable(content.length == 0 ? Reason.EMPTY : Reason.NOT_WORKBOOK, 0);
        }
        return Csv.read(content, limits);
    }

    private static boolean begins(byte[] content, byte[] mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= content.length || content[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
