package se.genomgang.overview.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.deadline.DeadlineFilter;
import se.genomgang.deadline.Deadlines;
import se.genomgang.deadline.Due;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.testing.DemonstrationReader;
import se.genomgang.testing.DemonstrationTest;
import se.genomgang.testing.StatementCount;

@DemonstrationTest
@Transactional(readOnly = true)
@DisplayName("What the overview says is to be done in each unit")
class DueInUnitsTests {

    private static final List<String> UNITS = List.of("abe", "cbh", "eecs", "itm", "sci", "vs", "central");
    private static final Pattern LINE = Pattern.compile(
            "unit=([a-z]+)\">[^<]*</a></th>\\s*<td class=\"num\">(\\d+)</td>\\s*<td[^>]*>(?:<a[^>]*>|<span>)(\\d+)<");

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester browser;

    private DemonstrationReader reader;

    @BeforeEach
    void reader(@Autowired BeanFactory beans) {
        reader = new DemonstrationReader(beans);
    }

    @Test
    @DisplayName("is what the list of deadlines says: as many, and as many late, in each of them")
    void same() {
        Rights manager = new Rights(
                new PersonId(number("select person_id from account where username = 'miljochef'")),
                "Miljöchef",
                false,
                java.util.Set.of(new Grant(
                        Capacity.MANAGER, new UnitId(number("select min(id) from unit where kind = 'CENTRAL'")))));
        String card = card("miljochef", String.join(",", UNITS));
        for (String unit : UNITS) {
            List<Due> list = deadlines
                    .list(
                            new DeadlineFilter(DeadlineFilter.Show.ALL, unit, null, null, DeadlineFilter.State.OPEN),
                            manager)
                    .found();
            long late = list.stream().filter(Due::late).count();
            assertThat(said(card, unit)).as(unit).isEqualTo(list.isEmpty() ? "" : list.size() + " " + late);
        }
    }

    @Test
    @DisplayName(
            "stands on the overview of this year as a link to the list, and is fetched after the page in ten statements, for any number of units")
    void apart() {
        assertThat(reader.read("miljochef", "/overview?year=2026"))
                .contains("hx-get=\"/overview/due?units=", "/deadlines?show=all");
        assertThat(reader.read("miljochef", "/overview?year=2025")).doesNotContain("/overview/due");
        List<String> one = StatementCount.during(() -> card("miljochef", "abe"));
        List<String> all = StatementCount.during(() -> card("miljochef", String.join(",", UNITS)));
        assertThat(all).hasSameSizeAs(one);
        assertThat(all.stream()
                        .filter(each ->
                                !each.contains("SPRING_SESSION") && !each.contains("from account where username")))
                .hasSizeLessThanOrEqualTo(10);
    }

    @Test
    @DisplayName("is for those alone who see where every unit stands")
    void rights() {
        assertThat(reader.open("representant.abe", "/overview/due?units=abe")).hasStatus(404);
        assertThat(reader.open("miljochef", "/overview/due?units=abe"))
                .as("without a script")
                .hasRedirectedUrl("/deadlines?show=all");
    }

    private String card(String username, String codes) {
        var answer = reader.send(
                username, browser.get().uri("/overview/due?units=" + codes).header("HX-Request", "true"));
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String said(String card, String unit) {
        Matcher lines = LINE.matcher(card);
        while (lines.find()) {
            if (lines.group(1).equals(unit)) {
                return lines.group(2) + " " + lines.group(3);
            }
        }
        return "";
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
