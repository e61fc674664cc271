package se.genomgang.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.genomgang.tabular.UnreadableTable.Reason;

@DisplayName("A workbook")
class WorkbookTests {

    private static final Limits LIMITS = new Limits(1 << 20, 1_000, 40, 2_000);
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    @DisplayName("that is written is read back: text as text, numbers as numbers, days as days")
    void written_and_read() {
        byte[] file = TableFormat.XLSX.write("Åtgärder: alla / öppna", lines -> {
            lines.line(List.of("Åtgärd", "Klar", "Antal"));
            lines.line(List.of("Byt ljus <nu> & \"sen\"\nrad två", LocalDate.of(2027, 2, 7), 12));
            lines.line(Arrays.asList("", null, ""));
            lines.line(Arrays.asList("Slut", null, 3_000_000_000L));
        });

        Table table = Tables.read("fil.xlsx", file, LIMITS);

        assertThat(table.header()).containsExactly("Åtgärd", "Klar", "Antal");
        assertThat(table.lines())
                .containsExactly(
                        new Table.Line(2, List.of("Byt ljus <nu> & \"sen\"\nrad två", "2027-02-07", "12")),
                        new Table.Line(4, List.of("Slut", "", "3000000000")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+46 8 790", "-5", "@SUM(A1)", "\t=1", "|cmd", "=HYPERLINK(\"http://x\")"})
    @DisplayName("never runs what was text")
    void text_is_never_a_formula(String text) throws IOException {
        byte[] file = TableFormat.XLSX.write("Blad", lines -> {
            lines.line(List.of("a"));
            lines.line(List.of(text));
        });

        assertThat(parts(file).get(SHEET)).doesNotContain("<f>").doesNotContain("<f ");
        assertThat(Tables.read("fil.xlsx", file, LIMITS).lines().get(0).cells()).containsExactly(text.strip());
    }

    @Test
    @DisplayName("can be opened whatever was typed: control characters, half characters and endless texts")
    void whatever_was_typed() {
        byte[] file = TableFormat.XLSX.write("\u0000[*]:?/\\'" + "x".repeat(50), lines -> {
            lines.line(List.of("a", "b"));
            lines.line(List.of("\u0000\u0001\u001f\u202E\uD83D", "x".repeat(40_000)));
        });

        assertThatExceptionOfType(UnreadableTable.class)
                .isThrownBy(() -> Tables.read("fil.xlsx", file, LIMITS))
                .returns(Reason.CELL_TOO_LONG, UnreadableTable::reason);
        assertThat(Tables.read("fil.xlsx", file, new Limits(1 << 20, 10, 10, 40_000))
                        .lines())
                .singleElement()
                .satisfies(line -> assertThat(line.cells().get(1)).hasSize(32_767));
    }

    @Test
    @DisplayName("from elsewhere tells days by their format, and what stands in the cells of its first visible sheet")
    void from_elsewhere() throws IOException {
        byte[] file = elsewhere(sheet -> {
            sheet.value(0, 0, "dag");
            sheet.value(0, 1, "med ord");
            sheet.value(0, 2, "tal");
            sheet.value(0, 3, "ja");
            sheet.value(0, 4, "formel");
            sheet.value(1, 0, LocalDate.of(2026, 11, 22));
            sheet.style(1, 0).format("d/m/yy").set();
            sheet.value(1, 1, LocalDate.of(2026, 11, 22));
            sheet.style(1, 1).format("[$-41D]\"den\" d mmmm yyyy;@").set();
            sheet.value(1, 2, 46348.5);
            sheet.style(1, 2).format("#,##0.00 \"daydy\"").set();
            sheet.value(1, 3, true);
            sheet.formula(1, 4, "1+1");
        });

        assertThat(Tables.read("fil.xlsx", file, LIMITS).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.cells().subList(0, 4))
                        .containsExactly("2026-11-22", "2026-11-22", "46348.5", "true"));
    }

    @Test
    @DisplayName("passes no limit")
    void limits() {
        byte[] longOne = TableFormat.XLSX.write("Blad", lines -> {
            for (int i = 0; i <= 1_001; i++) {
                lines.line(List.of("rad " + i));
            }
        });
        byte[] wide =
                TableFormat.XLSX.write("Blad", lines -> lines.line(Collections.nCopies(LIMITS.columns() + 1, "x")));

        assertThat(reason("fil.xlsx", longOne)).isEqualTo(Reason.TOO_MANY_LINES);
        assertThat(reason("fil.xlsx", wide)).isEqualTo(Reason.TOO_MANY_COLUMNS);
        assertThat(reason("fil.xlsx", TableFormat.XLSX.write("Blad", lines -> {})))
                .isEqualTo(Reason.EMPTY);
        assertThat(reason("fil.xlsx", new byte[0])).isEqualTo(Reason.EMPTY);
    }

    @Test
    @DisplayName("that is old, locked, carries macros or is something else is refused in words of its own")
    void other_kinds() throws IOException {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1};
        byte[] text = "a;b\n1;2".getBytes(StandardCharsets.UTF_8);

        assertThat(reason("fil.xls", old)).isEqualTo(Reason.OLD_OR_LOCKED);
        assertThat(reason("fil.xlsx", old)).isEqualTo(Reason.OLD_OR_LOCKED);
        assertThat(reason("fil.xlsm", small())).isEqualTo(Reason.MACROS);
        assertThat(reason("fil.xlsx", with(small(), "xl/vbaProject.bin", "x"))).isEqualTo(Reason.MACROS);
        assertThat(reason("fil.xlsx", text)).isEqualTo(Reason.NOT_WORKBOOK);
        assertThat(reason("fil.xlsx", zip(Map.of("word/document.xml", "<w/>")))).isEqualTo(Reason.NOT_WORKBOOK);
        assertThat(reason("fil.xlsx", Arrays.copyOf(small(), 300))).isEqualTo(Reason.NOT_WORKBOOK);
        assertThat(Tables.read("fil.txt", text, LIMITS).header()).containsExactly("a", "b");
        assertThat(Tables.read("fil.csv", small(), LIMITS).header()).containsExactly("a");
    }

    @Test
    @DisplayName("that would burst is refused, quickly, whatever it says of its size")
    void bombs() throws IOException {
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i <= WorkbookGuard.MOST_ENTRIES; i++) {
            many.put("xl/media/" + i, "x");
        }

        assertThat(quickly(with(small(), "xl/media/zeros", "\0".repeat(45 << 20))))
                .isEqualTo(Reason.BURSTS);
        assertThat(quickly(zip(many))).isEqualTo(Reason.BURSTS);
        assertThat(quickly(with(small(), SHEET, cells("<row><c r=\"XFD1\"/></row>", 5_000))))
                .isEqualTo(Reason.BURSTS);
        assertThat(quickly(with(
                        small(), SHEET, cells("<row><c r=\"A1\"><f t=\"array\" ref=\"A1:B2\">1</f></c></row>", 5_000))))
                .isEqualTo(Reason.BURSTS);
        assertThat(quickly(with(small(), SHEET, cells("<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>", 1))))
                .isEqualTo(Reason.NOT_WORKBOOK);
    }

    @Test
    @DisplayName("with entities, near or far, is refused")
    void entities() throws IOException {
        String far = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                + cells("<row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row>", 1);
        String near = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
                + cells("<row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row>", 1);

        assertThat(quickly(with(small(), SHEET, far))).isEqualTo(Reason.NOT_WORKBOOK);
        assertThat(quickly(with(small(), SHEET, near))).isEqualTo(Reason.NOT_WORKBOOK);
    }

    private static Reason quickly(byte[] file) {
        return Assertions.assertTimeout(Duration.ofSeconds(5), () -> reason("fil.xlsx", file));
    }

    private static Reason reason(String name, byte[] file) {
        var thrown = new Reason[1];
        assertThatExceptionOfType(UnreadableTable.class)
                .isThrownBy(() -> Tables.read(name, file, LIMITS))
                .satisfies(unreadable -> thrown[0] = unreadable.reason());
        return thrown[0];
    }

    private static byte[] small() {
        return TableFormat.XLSX.write("Blad", lines -> {
            lines.line(List.of("a"));
            lines.line(List.of("1"));
        });
    }

    private static String cells(String row, int times) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + row.repeat(times) + "</sheetData></worksheet>";
    }

    private interface Filling {
        void fill(Worksheet sheet);
    }

    private static byte[] elsewhere(Filling filling) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Elsewhere", "1.0")) {
            workbook.newWorksheet("Dolt").setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
            filling.fill(workbook.newWorksheet("Synligt"));
        }
        return bytes.toByteArray();
    }

    private static byte[] with(byte[] file, String name, String content) throws IOException {
        Map<String, String> parts = parts(file);
        parts.put(name, content);
        return zip(parts);
    }

    private static Map<String, String> parts(byte[] file) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                ((OutputStream) out).write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
