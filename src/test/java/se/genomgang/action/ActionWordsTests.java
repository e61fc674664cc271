package se.genomgang.action;

import static org.assertj.core.api.Assertions.assertThat;
import static se.genomgang.action.ActionSetting.rights;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.genomgang.action.ActionFilter.Scope;
import se.genomgang.action.ActionFilter.Standing;
import se.genomgang.database.PlannedAnew;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.testing.DatabaseTest;
import se.genomgang.testing.OwnersTransaction;

@DatabaseTest
@DisplayName("Words searched for among many actions")
class ActionWordsTests {

    private static final int MANY = 5_000;
    private static final int FEW = 4;

    @Autowired
    private Clock clock;

    private OwnersTransaction owner;
    private ActionList list;
    private UnitId unit;
    private String code;
    private Rights reader;

    @BeforeEach
    void many_actions() throws SQLException {
        owner = new OwnersTransaction();
        list = new ActionList(owner.jdbc(), new PlannedAnew(owner.dataSource()), clock);
        var setting = new ActionSetting(owner.jdbc());
        unit = setting.unit();
        code = setting.code(unit);
        reader = rights(setting.person("Lisa", "Läsare"));
        owner.jdbc()
                .sql(
                        """
                        insert into action (unit_id, year, number, description, kind, responsible_id, due_on, decided_on, origin_type,
                            origin_id, origin_label, origin_path, published_at, opened_by, opened_at)
                        select :unit, 2026, n, case when n % (:many / :few) = 7 then 'Köp QVISTFRITT virke' else 'Källsortera i hus ' || n end,
                            'IMPROVEMENT', :person, date '2026-01-01' + n % 300, '2026-02-10', 'decision', 5000 + n, 'LG 1-2026, § 5',
                            '/meetings/1', now(), :person, now()
                        from generate_series(1, :many) n""")
                .param("unit", unit.value())
                .param("person", reader.person().value())
                .param("many", MANY)
                .param("few", FEW)
                .update();
        owner.jdbc().sql("analyze action").update();
    }

    @AfterEach
    void nothing_remains() throws SQLException {
        owner.close();
    }

    @Test
    void a_rare_word_is_found_without_reading_the_others_however_often_it_is_asked_for() {
        for (int i = 0; i < 12; i++) {
            assertThat(read("qvistfri", null)).isLessThanOrEqualTo(FEW);
        }
        assertThat(found("qvistfri", null)).hasSize(FEW);
    }

    @Test
    void a_common_word_is_found_without_reading_more_than_the_page() {
        for (String word : List.of("källsortera", "e", "hu", "HUS 1")) {
            for (int i = 0; i < 12; i++) {
                assertThat(read(word, null)).as(word).isLessThan(5 * ActionList.PAGE);
            }
            assertThat(found(word, null)).hasSize(ActionList.PAGE);
        }
    }

    @Test
    void the_way_taken_for_a_common_word_is_not_taken_for_a_rare_one_in_the_same_statement() {
        for (int i = 0; i < 12; i++) {
            read("källsortera", code);
        }
        assertThat(read("qvistfri", code)).isLessThanOrEqualTo(FEW);
        assertThat(read("källsortera", code)).isLessThan(5 * ActionList.PAGE);
    }

    private long read(String text, @Nullable String inUnit) {
        return owner.rowsRead("action", () -> found(text, inUnit));
    }

    private List<ActionRow> found(String text, @Nullable String inUnit) {
        return list.find(new ActionFilter(Scope.ALL, inUnit, Standing.ALL, null, null, null, text, null), reader)
                .rows();
    }
}
