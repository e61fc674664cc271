package se.genomgang.cycle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
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
    @DisplayName(
            "show the unit's meetings that one may see, and the routine's times and last days (R §5), which are not the cycle's own")
    void routine() {
        String own = reader.read("representant.abe", "/cycle/abe/2026");
        assertThat(own)
                .contains("Tid för ledningens genomgång", "1 februari – 31 mars")
                .contains("Protokollet från ledningens genomgång ska ha kommit in", "31 mars")
                .contains("Sista dag att hålla ledningens uppföljning", "31 oktober")
                .contains("Ledningens genomgång 1-2026");
        assertThat(reader.read("representant.cbh", "/cycle/abe/2026"))
                .as("a meeting that is only summoned to")
                .contains("Tid för ledningens genomgång")
                .doesNotContain("Ledningens genomgång 1-2026");
    }

    @Test
    @DisplayName("show the whole year where what narrows it cannot be read, and part a last day from what it falls on")
    void unreadable() {
        assertThat(reader.read("representant.abe", "/cycle/abe/2026?show=XX"))
                .contains(
                        "Intern miljörevision",
                        "senast 28 februari</span><small class=\"muted\">, infaller på en lördag");
    }

    @Test
    @DisplayName("say how far each time has come, and what its last day falls on, in the words of the file")
    void as_a_file() {
        String page = reader.read("anstalld", "/cycle/abe/2026");
        String list = page.substring(page.indexOf("id=\"cycle-list\""));
        String file = reader.read("anstalld", "/cycle/abe/2026/export.csv");

        List<String> said = Pattern.compile("<span class=\"status status-[a-z]+\">([^<]+)</span>")
                .matcher(list)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(said).contains("inte påbörjat", "klart").allSatisfy(words -> assertThat(file)
                .contains(words));
        assertThat(file.split("infaller på ", -1))
                .hasSameSizeAs(list.split("infaller på ", -1))
                .hasSizeGreaterThan(1);
        assertThat(file).contains("Läge", "Om sista dagen", "Tilldelad");
    }

    @Test
    @DisplayName("let those who keep the unit's cycle mark what is done, and nobody else")
    void marking() {
        assertThat(reader.read("representant.abe", "/cycle/abe/2026")).contains("/done\"", ">Klart<", ">Ändra<");
        assertThat(reader.read("representant.cbh", "/cycle/abe/2026")).doesNotContain("/done\"", ">Ändra<");
        assertThat(reader.read("representant.itm", "/cycle/itm/2026")).contains("Gör årscykel för 2026");
        assertThat(reader.read("representant.cbh", "/cycle/itm/2026")).doesNotContain("Gör årscykel för 2026");
    }

    @Test
    @DisplayName("are written in the journal when an auditor reads them, and for nobody else")
    void logged(@Autowired JdbcClient jdbc) {
        long activity = jdbc.sql(
                        """
                        select min(a.id) from cycle_activity a join cycle c on c.id = a.cycle_id join unit u on u.id = c.unit_id
                        where u.code = 'abe' and c.year = 2026
                        """)
                .query(Long.class)
                .single();
        List<String> pages = List.of(
                "/cycle/abe/2026",
                "/cycle/abe/2026/export.csv",
                "/cycle/activities/" + activity,
                "/cycle/compare/2026",
                "/cycle/compare/2026/export.csv");
        long before = read(jdbc);
        pages.forEach(page -> reader.read("anstalld", page));
        assertThat(read(jdbc)).isEqualTo(before);
        pages.forEach(page -> reader.read("revisor", page));
        assertThat(reader.open("revisor", "/cycle/compare/1999")).hasStatus(404);
        assertThat(read(jdbc)).isEqualTo(before + pages.size());
    }

    private static long read(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from journal_entry where event in ('CycleViewed', 'CyclesCompared')")
                .query(Long.class)
                .single();
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
    @DisplayName("take few statements, as many for a full year as for a short one")
    void statements() {
        reader.read("anstalld", "/cycle/central/2024");

        assertThat(reader.statements("anstalld", "/cycle/central/2024")).hasSizeLessThanOrEqualTo(8);
        assertThat(reader.statements("miljochef", "/cycle/central/2026"))
                .hasSameSizeAs(reader.statements("miljochef", "/cycle/abe/2026"));
    }
}
