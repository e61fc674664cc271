package se.genomgang.compilation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.testing.DemonstrationReader;
import se.genomgang.testing.DemonstrationTest;

@DemonstrationTest
@DisplayName("The pages of compilations")
class CompilationPagesTests {

    private DemonstrationReader reader;
    private long spring;

    @BeforeEach
    void reader(@Autowired BeanFactory beans, @Autowired JdbcClient jdbc) {
        reader = new DemonstrationReader(beans);
        spring = jdbc.sql("select min(id) from compilation where year = 2025 and kind_code = 'review'")
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName(
            "show a season point by point, with what each unit concluded and decided, to everyone once it is compiled")
    void compiled() {
        String page = reader.read("anstalld", "/compilations/" + spring);

        assertThat(page)
                .contains("Sammanställning av ledningens genomgång 2025", " av 6 enheter.", "Gjord av", "Saknas")
                .contains(
                        "3. Resultat från interna och externa revisioner",
                        "beslutar att",
                        "Bedömning av miljöledningssystemet")
                .doesNotContain("Ta in i underlaget");
        assertThat(reader.read("anstalld", "/compilations"))
                .contains("/compilations/" + spring)
                .doesNotContain("/compilations/2025/review");
    }

    @Test
    @DisplayName("show how the season stands now to those who see where units stand, with who is missing and why")
    void now() {
        assertThat(reader.read("rektor", "/compilations/2026/review"))
                .containsPattern("\\d av 6 enheter\\.")
                .contains("Saknas", "mötet hålls")
                .doesNotContain("Gör en sammanställning");
        assertThat(reader.read("miljochef", "/compilations/2026/review")).contains("Gör en sammanställning");
        assertThat(reader.read("miljochef", "/compilations/2024/review"))
                .as("made anew to show where the actions stand, though no protocol has come")
                .contains("Inget protokoll har tillkommit", "Gör en sammanställning");
        assertThat(reader.open("chef.abe", "/compilations/2026/review")).hasStatus(404);
    }

    @Test
    @DisplayName("give the same as a table, a line for each decision")
    void table() throws UnsupportedEncodingException {
        String csv = reader.open("anstalld", "/compilations/" + spring + "/export.csv")
                .getResponse()
                .getContentAsString();

        assertThat(csv).contains("Punkt", "Slutsats", "Ansvarig", "ABE", "1-2025", "beslutar att");
        assertThat(reader.open("anstalld", "/compilations/" + spring + "/export.xlsx"))
                .hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/compilations/0", "/compilations/1999/review", "/compilations/2026/nothing", "/compilations/x"})
    @DisplayName("are not there for what does not exist")
    void not_there(String path) {
        assertThat(reader.open("miljochef", path).getResponse().getStatus()).isIn(400, 404);
    }

    @Test
    @DisplayName("take the same few statements, however much the units have said")
    void statements() {
        reader.open("miljochef", "/compilations");

        assertThat(reader.statements("miljochef", "/compilations")).hasSizeLessThanOrEqualTo(5);
        assertThat(reader.statements("miljochef", "/compilations/2025/review")).hasSizeLessThanOrEqualTo(9);
        assertThat(reader.statements("miljochef", "/compilations/2026/review"))
                .as("one protocol instead of six")
                .hasSizeLessThanOrEqualTo(9);
        assertThat(reader.statements("miljochef", "/compilations/" + spring)).hasSizeLessThanOrEqualTo(6);
    }
}
