package se.genomgang.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.genomgang.tabular.UnreadableTable.Reason;

class CsvTests {

    private static final Limits LIMITS = new Limits(1_000, 3, 5, 40);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "namn;ort\nÅsa;Luleå",
                "namn,ort\r\nÅsa,Luleå\r\n",
                "namn\tort\nÅsa\tLuleå",
                "\uFEFFnamn;ort\n\nÅsa;Luleå\n;\n"
            })
    void the_separator_is_found_and_empty_lines_are_passed_over(String text) {
        Table table = Csv.read(text.getBytes(StandardCharsets.UTF_8), LIMITS);

        assertThat(table.header()).containsExactly("namn", "ort");
        assertThat(table.lines()).extracting(Table.Line::cells).containsExactly(List.of("Åsa", "Luleå"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252"})
    void the_letters_survive_whatever_wrote_them(String charset) {
        Table table = Csv.read("namn;ort\nÖrjan;Åmål".getBytes(Charset.forName(charset)), LIMITS);

        assertThat(table.lines().get(0).cells()).containsExactly("Örjan", "Åmål");
    }

    @Test
    void each_line_knows_its_number_and_has_a_cell_for_every_column() {
        Table table = Csv.read("a;b;c\n\n1\n2;3".getBytes(StandardCharsets.UTF_8), LIMITS);

        assertThat(table.lines())
                .containsExactly(new Table.Line(3, List.of("1", "", "")), new Table.Line(4, List.of("2", "3", "")));
    }

    @Test
    void what_passes_a_limit_is_not_read() {
        assertThat(reason(" ")).isEqualTo(Reason.EMPTY);
        assertThat(reason("a".repeat(1_001))).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason("a\n1\n2\n3\n4")).isEqualTo(Reason.TOO_MANY_LINES);
        assertThat(reason("a;b;c;d;e;f")).isEqualTo(Reason.TOO_MANY_COLUMNS);
        assertThat(reason("a\n" + "x".repeat(41))).isEqualTo(Reason.CELL_TOO_LONG);
        assertThat(reason("a\n\0")).isEqualTo(Reason.NOT_TEXT);
        assertThat(reason("a;b\n\"1;2")).isEqualTo(Reason.QUOTES);
    }

    @Test
    void nothing_that_is_written_is_run_as_a_formula() {
        byte[] written = TableFormat.CSV.write("Titel", lines -> {
            lines.line(List.of("a"));
            lines.line(List.of("=1+1"));
            lines.line(List.of("@x"));
            lines.line(List.of("-"));
            lines.line(Arrays.asList(-1, null, LocalDate.of(2026, 3, 2)));
        });

        assertThat(new String(written, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFa\r\n'=1+1\r\n'@x\r\n'-\r\n-1;;2026-03-02\r\n");
    }

    private static Reason reason(String text) {
        var thrown = new Reason[1];
        assertThatExceptionOfType(UnreadableTable.class)
                .isThrownBy(() -> Csv.read(text.getBytes(StandardCharsets.UTF_8), LIMITS))
                .satisfies(unreadable -> thrown[0] = unreadable.reason());
        return thrown[0];
    }
}
