package se.genomgang.cycle.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import se.genomgang.testing.DemonstrationReader;
import se.genomgang.testing.DemonstrationTest;
import se.genomgang.testing.StatementCount;

@DemonstrationTest
@DisplayName("The pages of the annual cycle")
class CyclePagesTests {

    private DemonstrationReader reader;

    @BeforeEach
    void reader(@Autowired BeanFactory beans) {
        reader = new DemonstrationReader(beans);
    }

    @Test
    @DisplayName("show the delivered year to everyone, as a wheel whose marks lead to the list")
    void delivered() {
        String page = reader.read("anstalld", "/cycle/central/2024");

        assertThat(page)
                .contains(
                        "60 aktiviteter", "Intern miljörevision", "någon gång i oktober–november", "senast 22 februari")
                .contains("aria-label=\"Intern miljörevision, någon gång i oktober–november: planerat\"")
                .contains("Underlag till punkterna 3, 8 på dagordningen");
        assertThat(page.split("class=\"mark mark-plan\"", -1))
                .as("53 of 54 by month once, the solvents twice, 12 internal and 4 external newsletters")
                .hasSize(1 + 53 + 2 + 12 + 4);
        assertThat(page.split(" id=\"activity-", -1)).hasSize(1 + 60);
    }

    @Test
    @DisplayName("say so where a unit has no cycle, and lead to the years it has")
    void none() {
        assertThat(reader.read("anstalld", "/cycle/central/2023"))
                .contains("har ingen årscykel för 2023", "href=\"/cycle/central/2024\"");
        assertThat(reader.read("anstalld", "/cycle/vs/2023")).contains("VS har ingen årscykel för 2023");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/cycle/nowhere/2024", "/cycle/central/1999", "/cycle/central/2101", "/cycle/central/999999999"})
    @DisplayName("are not there for other units and other times")
    void not_there(String path) {
        assertThat(reader.open("anstalld", path)).hasStatus(404);
    }

    @Test
    @DisplayName("begin with one's own unit this year, and with the central one for who has none")
    void own() {
        assertThat(reader.open("representant.itm", "/cycle")).hasRedirectedUrl("/cycle/itm/2026");
        assertThat(reader.open("anstalld", "/cycle")).hasRedirectedUrl("/cycle/central/2026");
    }

    @Test
    @DisplayName("take few statements, as many for a year that is full as for one that is empty")
    void statements() {
        reader.read("anstalld", "/cycle/central/2024");

        int full = StatementCount.during(() -> reader.read("anstalld", "/cycle/central/2024"))
                .size();
        assertThat(full).isLessThanOrEqualTo(10);
    }
}
