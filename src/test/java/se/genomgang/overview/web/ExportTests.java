package se.genomgang.overview.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.genomgang.tabular.Limits;
import se.genomgang.tabular.Table;
import se.genomgang.tabular.Tables;
import se.genomgang.testing.DemonstrationReader;
import se.genomgang.testing.DemonstrationTest;
import se.genomgang.testing.StatementCount;

@DemonstrationTest
@DisplayName("The overview and the decisions as files")
class ExportTests {

    private DemonstrationReader reader;

    @BeforeEach
    void reader(@Autowired BeanFactory beans) {
        reader = new DemonstrationReader(beans);
    }

    @Test
    @DisplayName("The overview's file has a line for each unit, with what its page says and the day of each step")
    void overview() {
        MvcTestResult answer = open("miljochef", "/overview/export.csv?year=2025");

        assertThat(answer)
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"genomgang-2025.csv\"")
                .hasHeader("Content-Type", "text/csv;charset=utf-8");
        List<String> lines = lines(answer);
        assertThat(lines).hasSize(8);
        assertThat(lines.get(0)).startsWith("\uFEFFEnhet;Namn;Saknas;Ledningens genomgång: Möte;");
        assertThat(lines).anySatisfy(line -> assertThat(line)
                .startsWith("VS;Verksamhetsstödet;;Hållet 17\u00a0mars;Mottaget 26\u00a0mars;;2025-0"));
    }

    @Test
    @DisplayName("Only the late units, when the page shows only these")
    void only_late() {
        assertThat(lines(open("rektor", "/overview/export.csv?year=2026&late=true")))
                .hasSizeLessThan(
                        lines(open("rektor", "/overview/export.csv?year=2026")).size());
    }

    @Test
    @DisplayName("The file is there for those who see the page, and for no one else")
    void same_rights() {
        for (String path : List.of("/overview", "/overview/export.csv")) {
            assertThat(open("revisor", path)).hasStatusOk();
            assertThat(open("chef.abe", path)).hasStatus(404);
            assertThat(open("anstalld", path)).hasStatus(404);
        }
        assertThat(open("miljochef", "/overview/export.csv?year=1999")).hasStatus(404);
    }

    @Test
    @DisplayName("The decisions' file has all that the filter finds, in one statement however many")
    void decisions() {
        open("anstalld", "/decisions/export.csv");
        List<String> few = StatementCount.during(() -> open("anstalld", "/decisions/export.csv?unit=abe&year=2025"));
        List<String> all = StatementCount.during(() -> open("anstalld", "/decisions/export.csv"));

        assertThat(all).hasSameSizeAs(few);
        assertThat(lines(open("anstalld", "/decisions/export.csv?unit=abe&year=2025")))
                .hasSize(7);
        assertThat(lines(open("anstalld", "/decisions/export.csv"))).hasSizeGreaterThan(52);
    }

    @Test
    @DisplayName("As workbooks they hold the same lines, and days that are days")
    void workbooks() {
        MvcTestResult answer = open("anstalld", "/decisions/export.xlsx?unit=abe&year=2025");

        assertThat(answer)
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"beslut-2025.xlsx\"")
                .hasHeader("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        Table table = table(answer);
        assertThat(table.lines()).hasSize(6);
        assertThat(table.lines().get(0).cells().get(0)).matches("2025-\\d\\d-\\d\\d");
        assertThat(table(open("miljochef", "/overview/export.xlsx?year=2025")).lines())
                .hasSize(7);
        assertThat(open("chef.abe", "/overview/export.xlsx")).hasStatus(404);
    }

    private static Table table(MvcTestResult answer) {
        return Tables.read(
                "fil.xlsx", answer.getResponse().getContentAsByteArray(), new Limits(1 << 20, 1_000, 50, 5_000));
    }

    @Test
    @DisplayName("Pages of the overview take the same few statements for one unit as for all")
    void statements() {
        open("miljochef", "/overview");

        assertThat(reader.statements("miljochef", "/overview")).hasSize(7);
        assertThat(reader.statements("miljochef", "/overview?late=true")).hasSize(7);
        assertThat(reader.statements("miljochef", "/overview/export.csv")).hasSize(7);
    }

    private MvcTestResult open(String username, String path) {
        return reader.open(username, path);
    }

    private static List<String> lines(MvcTestResult answer) {
        try {
            return List.of(answer.getResponse().getContentAsString().split("\r\n"));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
