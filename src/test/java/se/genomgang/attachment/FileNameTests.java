package se.genomgang.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Uploads are tame (promise 16): a file's name")
class FileNameTests {

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Miljöutredning Ås 2026.PDF         | Miljöutredning Ås 2026.pdf
                    C:\\Users\\anna\\underlag.docx     | underlag.docx
                    ../../../etc/passwd.txt            | passwd.txt
                    /absolut/väg/protokoll.pdf         | protokoll.pdf
                    a<b>c:d?g*h.csv                    | a_b_c_d_g_h.csv
                    con.txt                            | _con.txt
                    .htaccess                          | htaccess
                    ...pdf                             | pdf
                    faktura.pdf...                     | faktura.pdf
                    """)
    void loses_its_path_and_what_a_file_system_cannot_hold(String given, String kept) {
        assertThat(FileName.of(given)).hasToString(kept);
    }

    @Test
    void loses_marks_that_turn_the_direction_of_text() {
        assertThat(FileName.of("rapport\u202Efdp.exe")).hasToString("rapportfdp.exe");
        assertThat(FileName.of("\u200Ea\u200Fb\u2066c\u2069\uFEFF.pdf")).hasToString("abc.pdf");
    }

    @Test
    void loses_line_breaks_and_other_characters_that_are_not_seen() {
        assertThat(FileName.of("a\r\nSet-Cookie: b=c\u0000\u2028.pdf")).hasToString("aSet-Cookie_ b=c.pdf");
        assertThat(FileName.of("a\ud800b.pdf")).hasToString("ab.pdf");
    }

    @Test
    void writes_a_letter_in_one_way_only() {
        assertThat(FileName.of("A\u030Ar.pdf")).hasToString("År.pdf");
    }

    @Test
    void is_at_most_150_characters_with_its_ending_kept() {
        String name = FileName.of("å".repeat(400) + ".pdf").toString();
        assertThat(name).hasSize(FileName.LONGEST).endsWith("å.pdf");
        assertThat(FileName.of("📎".repeat(100) + ".pdf").toString()).endsWith("📎.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u202E", "/", "..", "\u0000"})
    void is_never_empty(String given) {
        assertThat(FileName.of(given)).hasToString("bilaga");
    }
}
