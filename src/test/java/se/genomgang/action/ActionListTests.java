package se.genomgang.action;

import static org.assertj.core.api.Assertions.assertThat;
import static se.genomgang.action.ActionSetting.rights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.genomgang.action.ActionFilter.Scope;
import se.genomgang.action.ActionFilter.Standing;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.testing.DatabaseTest;
import se.genomgang.testing.StatementCount;

@DatabaseTest
@DisplayName("The list of actions")
class ActionListTests {

    @Autowired
    private ActionList list;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester browser;

    private ActionSetting setting;
    private UnitId unit;
    private String code;
    private PersonId responsible;
    private Rights reader;

    @BeforeEach
    void unit_with_people() {
        setting = new ActionSetting(jdbc);
        unit = setting.unit();
        code = setting.code(unit);
        responsible = setting.person("Åsa", "Ansvarig");
        reader = rights(setting.person("Lisa", "Läsare"));
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void is_read_page_by_page_without_losing_or_repeating_a_row(Standing standing) {
        many(130);
        List<ActionRow> read = new ArrayList<>();
        ActionCursor after = null;
        do {
            ActionPage page =
                    list.find(new ActionFilter(Scope.ALL, code, standing, null, null, null, "", after), reader);
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(ActionList.PAGE);
            read.addAll(page.rows());
            after = page.next();
        } while (after != null);
        assertThat(read).extracting(ActionRow::id).doesNotHaveDuplicates();
        assertThat(read).hasSize(expected(standing));
        if (!standing.latestFirst()) {
            assertThat(read)
                    .isSortedAccordingTo(java.util.Comparator.comparing(ActionRow::state)
                            .thenComparing(ActionRow::dueOn)
                            .thenComparing(row -> row.id().value()));
        }
    }

    @ParameterizedTest
    @EnumSource(ActionKind.class)
    void pages_do_not_lose_or_repeat_a_row_under_any_filter(ActionKind kind) {
        many(160);
        PersonId other = setting.person("Olle", "Annan");
        jdbc.sql("update action set responsible_id = :other where unit_id = :unit and number % 3 = 0")
                .param("other", other.value())
                .param("unit", unit.value())
                .update();
        for (Standing standing : Standing.values()) {
            for (PersonId person : List.of(responsible, other)) {
                List<ActionRow> read = new ArrayList<>();
                ActionPage page = null;
                do {
                    var filter = new ActionFilter(
                            Scope.ALL,
                            code,
                            standing,
                            kind,
                            person,
                            2026,
                            "av flera",
                            page == null ? null : page.next());
                    page = list.find(filter, reader, 4);
                    read.addAll(page.rows());
                } while (page.next() != null);
                List<ActionRow> whole = new ArrayList<>();
                list.each(
                        new ActionFilter(Scope.ALL, code, standing, kind, person, 2026, "av flera", null),
                        1_000,
                        reader,
                        whole::add);
                assertThat(read).extracting(ActionRow::id).doesNotHaveDuplicates();
                assertThat(read).isEqualTo(whole).allMatch(row -> row.kind() == kind);
                assertThat(read)
                        .hasSize(expected(standing, " and kind = '" + kind + "' and responsible_id = " + person));
            }
        }
    }

    @Test
    void finds_words_as_they_are_written_and_a_number() {
        many(10);
        assertThat(found("nr 7 av")).hasSize(1);
        assertThat(found("ÅTGÄRD NR 7 AV")).hasSize(1);
        assertThat(found("%")).isEmpty();
        assertThat(found("n_ 7")).isEmpty();
        assertThat(found("2026-3")).singleElement().returns("2026-3", ActionRow::number);
    }

    @Test
    void names_the_function_held_in_the_action_s_unit_before_any_other() {
        many(1);
        setting.appoint(responsible, "environmental-representative", setting.unit());
        assertThat(found("")).singleElement().returns("Miljöombud", row -> row.responsibleFunction()
                .sv());
        setting.appoint(responsible, "administrative-manager", unit);
        assertThat(found("")).singleElement().returns("Administrativ chef", row -> row.responsibleFunction()
                .sv());
    }

    @Test
    void takes_as_many_statements_for_fifty_rows_as_for_one_and_at_most_ten() {
        var person = setting.person("Per", "Prov");
        many(1);
        List<String> one = statements(person);
        many(120);
        List<String> fifty = statements(person);
        assertThat(one).isNotEmpty();
        assertThat(fifty).hasSameSizeAs(one);
        assertThat(fifty).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void takes_the_same_few_statements_under_every_filter() {
        var person = setting.person("Per", "Prov");
        many(60);
        int plain = statements(person, "").size();
        assertThat(statements(person, "&kind=corrective&state=all&year=2026&q=av"))
                .hasSize(plain);
        assertThat(statements(person, "&responsible=" + responsible)).hasSize(plain + 1);
    }

    private List<String> statements(PersonId person) {
        return statements(person, "");
    }

    private List<String> statements(PersonId person, String filters) {
        var signedIn = setting.as(person);
        return StatementCount.during(() -> assertThat(browser.get()
                        .uri("/actions?show=all&unit=" + code + filters)
                        .with(signedIn))
                .hasStatusOk());
    }

    private List<ActionRow> found(String text) {
        return list.find(new ActionFilter(Scope.ALL, code, Standing.OPEN, null, null, null, text, null), reader)
                .rows();
    }

    /** Published actions, three in ten late, every fifth done and every tenth cancelled when there are more than ten. */
    private void many(int count) {
        int before = jdbc.sql("select coalesce(max(number), 0) from action where unit_id = :unit")
                .param("unit", unit.value())
                .query(Integer.class)
                .single();
        jdbc.sql(
                        """
                        insert into action (unit_id, year, number, description, kind, responsible_id, due_on, decided_on, origin_type,
                            origin_id, origin_label, origin_path, published_at, opened_by, opened_at)
                        select :unit, 2026, :before + n, 'Åtgärd nr ' || n || ' av flera',
                            (array['IMPROVEMENT', 'CORRECTIVE', 'PREVENTIVE', 'EMS_CHANGE'])[1 + n % 4], :responsible,
                            date '2026-02-20' + (n % 30), '2026-02-10', 'decision', 5000 + n, 'LG 1-2026, § 5', '/meetings/1', now(),
                            :responsible, now()
                        from generate_series(1, :count) n""")
                .param("unit", unit.value())
                .param("before", before)
                .param("responsible", responsible.value())
                .param("count", count)
                .update();
        if (count > 10) {
            jdbc.sql(
                            """
                            insert into action_closure (action_id, outcome, closed_on, closed_by, closed_at)
                            select id, case when number % 10 = 0 then 'CANCELLED' else 'DONE' end, '2026-02-28', responsible_id, now()
                            from action where unit_id = :unit and number % 5 = 0""")
                    .param("unit", unit.value())
                    .update();
            jdbc.sql("update action set waiting_report = 1 where unit_id = :unit and number % 2 = 1 and state = 'OPEN'")
                    .param("unit", unit.value())
                    .update();
        }
    }

    private int expected(Standing standing) {
        return expected(standing, "");
    }

    private int expected(Standing standing, String and) {
        String condition =
                switch (standing) {
                    case ALL -> "true";
                    case LATE -> "state = 'OPEN' and due_on < :today";
                    case WAITING -> "state = 'OPEN' and waiting_report is not null";
                    default -> "state = '" + standing + "'";
                };
        return jdbc.sql("select count(*) from action where unit_id = :unit and (cast(:today as date) is not null) and "
                        + condition
                        + and)
                .param("unit", unit.value())
                .param("today", LocalDate.of(2026, 3, 2))
                .query(Integer.class)
                .single();
    }
}
