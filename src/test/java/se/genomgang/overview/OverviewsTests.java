package se.genomgang.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.action.ActionSetting;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.testing.DemonstrationTest;

@DemonstrationTest
@DisplayName("Where every unit stands")
class OverviewsTests {

    @Autowired
    private Overviews overviews;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(ints = {2023, 2024, 2025, 2026, 2027})
    @DisplayName("What is judged in short for all units is what is shown of each")
    void in_short_as_in_full(int year) {
        OverviewPage whole = overviews.whole(year, false, manager());
        OverviewPage late = overviews.whole(year, true, manager());

        assertThat(whole.rows()).hasSize(whole.units());
        List<OverviewPage.Row> lateRows =
                whole.rows().stream().filter(OverviewPage.Row::late).toList();
        assertThat(late.rows()).isEqualTo(lateRows);
        assertThat(whole.rows().subList(0, lateRows.size())).isEqualTo(lateRows);
        assertThat(whole.late()).isEqualTo(late.late()).isEqualTo(lateRows.size());
        for (int kind = 0; kind < whole.kinds().size(); kind++) {
            int column = kind;
            assertThat(whole.rows()).anyMatch(row -> row.cells().get(column) != null);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026})
    @DisplayName("How the years went is what the submissions say")
    void trends(int year) {
        List<OverviewPage.Trend> submitted = jdbc.sql(
                        """
                        select m.year, count(*)::int as held, (count(b.submitted_on))::int as protocols,
                               (count(*) filter (where b.submitted_on <= coalesce(b.due_on, b.submitted_on)))::int as in_time
                        from meeting m
                        left join protocol p on p.meeting_id = m.id
                        left join protocol_version v on v.protocol_id = p.id and v.number = 1
                        left join protocol_submission b on b.protocol_version_id = v.id
                        where m.year between ? and ? and m.held_on is not null and not m.historical
                        group by m.year order by m.year desc
                        """)
                .params(year - 4, year)
                .query(OverviewPage.Trend.class)
                .list();

        assertThat(new ArrayList<>(overviews.of(year, true, 0, manager()).trends()))
                .isEqualTo(submitted)
                .anyMatch(trend -> trend.inTime() > 0);
    }

    private Rights manager() {
        long person = number("select person_id from account where username = 'miljochef'");
        return ActionSetting.rights(
                new PersonId(person),
                new Grant(Capacity.MANAGER, new UnitId(number("select min(id) from unit where kind = 'CENTRAL'"))));
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
