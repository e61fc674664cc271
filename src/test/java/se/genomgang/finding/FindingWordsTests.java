package se.genomgang.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import se.genomgang.action.ActionSetting;
import se.genomgang.database.PlannedAnew;
import se.genomgang.kernel.Rights;
import se.genomgang.testing.DatabaseTest;
import se.genomgang.testing.OwnersTransaction;

@DatabaseTest
@DisplayName("Words searched for among many findings")
class FindingWordsTests {

    private static final int FEW = 4;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationEventPublisher events;

    private OwnersTransaction owner;
    private FindingList list;
    private Rights reader;

    @BeforeEach
    void many_findings() throws SQLException {
        owner = new OwnersTransaction();
        list = new FindingList(owner.jdbc(), new PlannedAnew(owner.dataSource()), events, clock);
        var setting = new ActionSetting(owner.jdbc());
        var unit = setting.unit();
        reader = ActionSetting.representative(setting.person("Rut", "Representant"), unit);
        owner.jdbc()
                .sql(
                        """
                        insert into finding (unit_id, year, number, kind, title, description, requirement, found_on, registered_by, registered_at)
                        select :unit, 2026, n, 'OBSERVATION', case when n % 1250 = 7 then 'Skåpet är TRASIGT' else 'Etikett saknas' end,
                            case when n % 1250 = 8 then 'Fläkten är trasig' else 'Hus ' || n end,
                            case when n % 1250 = 9 then 'Trasigt byts' else 'ISO 14001 8.1' end, date '2026-01-01' + n % 50, :person, now()
                        from generate_series(1, 5000) n""")
                .param("unit", unit.value())
                .param("person", reader.person().value())
                .update();
        owner.jdbc().sql("analyze finding").update();
    }

    @AfterEach
    void nothing_remains() throws SQLException {
        owner.close();
    }

    @Test
    void a_rare_word_is_found_in_title_text_and_requirement_without_reading_the_others() {
        for (int i = 0; i < 12; i++) {
            assertThat(read("trasig")).isLessThanOrEqualTo(3 * FEW);
        }
        assertThat(found("trasig")).hasSize(3 * FEW);
        assertThat(found("skåpet")).hasSize(FEW);
        assertThat(found("FLÄKTEN")).hasSize(FEW);
        assertThat(found("byts")).hasSize(FEW);
    }

    @Test
    void a_common_word_is_found_without_reading_more_than_the_page() {
        for (String word : List.of("etikett", "s", "iso 14001")) {
            for (int i = 0; i < 12; i++) {
                assertThat(read(word)).as(word).isLessThan(5 * FindingList.PAGE);
            }
            assertThat(found(word)).hasSize(FindingList.PAGE);
        }
    }

    private long read(String text) {
        return owner.rowsRead("finding", () -> found(text));
    }

    private List<FindingRow> found(String text) {
        var filter = new FindingFilter(null, null, null, FindingFilter.Standing.ALL, null, text, null);
        return list.find(filter, reader, FindingList.PAGE).rows();
    }
}
