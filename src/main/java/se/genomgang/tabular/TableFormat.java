package se.genomgang.tabular;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** The kinds of file that tables are written as. */
public enum TableFormat {
    /** Text, for whatever program. */
    CSV("csv", "text/csv; charset=utf-8") {
        @Override
        public byte[] write(String title, Consumer<Lines> content) {
            var text = new StringBuilder();
            content.accept(new CsvLines(text));
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
    },
    /** A workbook with one sheet, days as days and numbers as numbers. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public byte[] write(String title, Consumer<Lines> content) {
            var bytes = new ByteArrayOutputStream();
            try (var lines = new XlsxLines(bytes, title)) {
                content.accept(lines);
            }
            return bytes.toByteArray();
        }
    };

    private final String extension;
    private final String mediaType;

    TableFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /**
     * Writes a whole table.
     *
     * @param title of the sheet, where there are such
     */
    public abstract byte[] write(String title, Consumer<Lines> content);

    /** The ending of the file's name, without the dot. */
    public String extension() {
        return extension;
    }

    /** What the file is, as said to a browser. */
    public String mediaType() {
        return mediaType;
    }
}
