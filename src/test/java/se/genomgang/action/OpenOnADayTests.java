package se.genomgang.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.genomgang.testing.DatabaseTest;
import se.genomgang.testing.OwnersTransaction;

@DatabaseTest
@DisplayName("What a unit had open on a day")
class OpenOnADayTests {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 20);

    @Autowired
    private Clock clock;

    @Test
    void is_read_without_reading_what_had_been_closed_before() throws SQLException {
        try (var owner = new OwnersTransaction()) {
            var setting = new ActionSetting(owner.jdbc());
            var unit = setting.unit();
            owner.jdbc()
                    .sql(
                            """
                            insert into action (unit_id, year, number, description, kind, responsible_id, due_on, decided_on, origin_type,
                                origin_id, origin_label, origin_path, published_at, settled_at, opened_by, opened_at)
                            select :unit, 2016 + n / 100, n, 'Åtgärd ' || n, 'IMPROVEMENT', :person, date '2016-06-01' + n * 3, date '2016-02-01' + n * 3,
                                'decision', 700000 + n, 'LG', '/meetings/1', now(), now(), :person, now()
                            from generate_series(1, 1000) n""")
                    .param("unit", unit.value())
                    .param("person", setting.person("Åsa", "Ansvarig").value())
                    .update();
            owner.jdbc()
                    .sql(
                            """
                            insert into action_closure (action_id, outcome, closed_on, closed_by, closed_at)
                            select id, 'DONE', case when number = 990 then :day + 3 else due_on - 7 end, responsible_id, now() from action
                            where unit_id = :unit and number <= 990""")
                    .param("unit", unit.value())
                    .param("day", DAY)
                    .update();
            owner.jdbc().sql("analyze action").update();
            owner.jdbc().sql("analyze action_closure").update();
            var reads = new ActionReads(owner.jdbc(), clock);

            assertThat(owner.rowsRead("action", () -> reads.openOf(unit, DAY, null)))
                    .isLessThan(100);
            assertThat(reads.openOf(unit, DAY, null))
                    .hasSize(11)
                    .extracting(ActionView::number)
                    .contains("2025-990");
            assertThat(reads.openOf(unit, DAY.plusDays(3), null)).hasSize(10);
            assertThat(List.of("2025-991", "2026-1000"))
                    .isSubsetOf(reads.openOf(unit, DAY, null).stream()
                            .map(ActionView::number)
                            .toList());
        }
    }
}
