package se.genomgang.cycle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.genomgang.tabular.Limits;
import se.genomgang.tabular.Tables;
import se.genomgang.testing.DemonstrationReader;
import se.genomgang.testing.DemonstrationTest;

@DemonstrationTest
@DisplayName("The page that compares the units' cycles")
class ComparisonPagesTests {

    private DemonstrationReader reader;

    @BeforeEach
    void reader(@Autowired BeanFactory beans) {
        reader = new DemonstrationReader(beans);
    }

    @Test
    @DisplayName("shows everyone who has done what, in words with shapes, and leads to it in each cycle")
    void page() {
        String page = reader.read("anstalld", "/cycle/compare/2026");

        assertThat(page)
                .contains(
                        "Intern miljörevision",
                        "scope=\"rowgroup\"",
                        "scope=\"row\"",
                        "data-label=\"ABE\"",
                        "mark-todo")
                .contains("aria-label=\"ABE, Intern miljörevision: inte påbörjat\"", "ingen cykel");
        assertThat(page).containsPattern("href=\"/cycle/abe/2026#activity-\\d+\"");
        assertThat(reader.read("anstalld", "/cycle/abe/2026")).contains("href=\"/cycle/compare/2026\"");
    }

    @Test
    @DisplayName("keeps what it is narrowed to in its address, also to other years and as files")
    void narrowed() {
        String page = reader.read("miljochef", "/cycle/compare/2026?theme=audits&late=false");

        assertThat(page)
                .contains("Intern miljörevision", "/cycle/compare/2025?theme=audits", "/export.csv?theme=audits")
                .doesNotContain("Kemikalieinventeringen i KLARA är klar");
        assertThat(reader.read("miljochef", "/cycle/compare/2026?theme=nothing"))
                .contains("Kemikalieinventeringen");
        assertThat(reader.read("miljochef", "/cycle/compare/2026?theme=audits&late=true"))
                .contains("Ingen är försenad med det du har valt");
        assertThat(reader.read("miljochef", "/cycle/compare/2024")).contains("Inget att jämföra för 2024");
        assertThat(reader.open("miljochef", "/cycle/compare/1999")).hasStatus(404);
    }

    @Test
    @DisplayName("as a file holds exactly what it shows")
    void files() {
        MvcTestResult text = reader.open("anstalld", "/cycle/compare/2026/export.csv?theme=audits");
        assertThat(text).hasStatusOk().hasHeader("Content-Disposition", "attachment; filename=\"arscykler-2026.csv\"");
        List<String> lines = new String(text.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines.get(0)).startsWith("\uFEFFMånad;Aktivitet;Område;KTH centralt;ABE;");
        assertThat(lines).hasSize(1 + 2).anySatisfy(line -> assertThat(line)
                .startsWith("Oktober;Intern miljörevision;Revisioner;")
                .contains(";ingen cykel;"));
        byte[] workbook = reader.open("anstalld", "/cycle/compare/2026/export.xlsx?theme=audits")
                .getResponse()
                .getContentAsByteArray();
        assertThat(Tables.read("a.xlsx", workbook, new Limits(1 << 20, 1_000, 50, 5_000))
                        .lines())
                .hasSize(2);
    }

    @Test
    @DisplayName("takes few statements")
    void statements() {
        reader.read("anstalld", "/cycle/compare/2026");
        assertThat(reader.statements("anstalld", "/cycle/compare/2026")).hasSizeLessThanOrEqualTo(7);
    }
}
