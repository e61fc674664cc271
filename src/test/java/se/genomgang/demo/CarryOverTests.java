package se.genomgang.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.action.ActionHistoryEntry;
import se.genomgang.action.ActionId;
import se.genomgang.action.ActionImports;
import se.genomgang.action.ActionSheets;
import se.genomgang.action.Actions;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.organisation.Units;
import se.genomgang.protocol.CarryOver;
import se.genomgang.testing.DemonstrationTest;

/** R §7: what was decided comes back at every later meeting of the unit until it is closed. */
@DemonstrationTest
@Transactional
@DisplayName("The proof that every open action came back")
class CarryOverTests {

    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 12, 31);

    @Autowired
    private CarryOver carryOver;

    @Autowired
    private ActionSheets sheets;

    @Autowired
    private ActionImports imports;

    @Autowired
    private Actions actions;

    @Autowired
    private Units units;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @DisplayName("Three years of reviews and follow-ups have dropped nothing and listed nothing that was closed")
    void three_years_have_dropped_nothing() {
        CarryOver.Proof proof = carryOver.of(FROM, TO, cast.rights("miljochef"));
        assertThat(proof.meetings()).hasSizeGreaterThan(20);
        assertThat(proof.carried()).isGreaterThan(20);
        assertThat(proof.meetings()).allMatch(CarryOver.Meeting::whole);
    }

    @Test
    @DisplayName(
            "An action that was open and does not stand in a locked protocol is found, and so is one that stands there although closed")
    void what_was_dropped_is_found() {
        long listed = one(
                "select min(l.id) from (select (jsonb_path_query(minutes::jsonb, '$.points[*].openActions[*].id') #>> '{}')::bigint as id"
                        + " from protocol_snapshot) l join action a on a.id = l.id where a.state = 'OPEN'");
        jdbc.sql("insert into action_closure (action_id, outcome, closed_on, closed_by, closed_at)"
                        + " select id, 'DONE', decided_on, opened_by, opened_at from action where id = ?")
                .param(listed)
                .update();
        long dropped = one(
                "insert into action (unit_id, year, number, description, kind, responsible_id, due_on, decided_on, origin_type, origin_id,"
                        + " origin_label, origin_path, opened_by, opened_at, settled_at) select unit_id, 2024, 900, 'Bortglömd', kind, responsible_id, due_on,"
                        + " date '2024-01-02', origin_type, origin_id, origin_label, origin_path, opened_by, '2024-01-02T08:00Z', '2024-01-02T08:00Z'"
                        + " from action where id = " + listed + " returning id");

        CarryOver.Proof proof = carryOver.of(FROM, TO, cast.rights("miljochef"));
        assertThat(proof.whole()).isFalse();
        assertThat(proof.meetings()).anyMatch(meeting -> meeting.dropped().equals(List.of("2024-900")));
        assertThat(proof.meetings()).anyMatch(meeting -> !meeting.closed().isEmpty());
        assertThat(dropped).isPositive();
    }

    @Test
    @DisplayName("An action closed on the day of a meeting, after its protocol was locked, was open at it")
    void closed_the_same_day_after_the_lock() {
        jdbc.sql(
                        """
                insert into action_closure (action_id, outcome, closed_on, closed_by, closed_at)
                select distinct on (a.id) a.id, 'DONE', m.date, a.opened_by, s.adjusted_at + interval '1 minute'
                from protocol_snapshot s join protocol_version v on v.id = s.protocol_version_id join protocol p on p.id = v.protocol_id
                join meeting m on m.id = p.meeting_id
                cross join lateral jsonb_path_query(s.minutes::jsonb, '$.points[*].openActions[*].id') listed
                join action a on a.id = (listed #>> '{}')::bigint
                where a.state = 'OPEN' order by a.id, s.chain desc""")
                .update();
        assertThat(carryOver.of(FROM, TO, cast.rights("miljochef")).meetings())
                .allMatch(meeting -> meeting.closed().isEmpty());
    }

    @Test
    @DisplayName("An action entered from a file counts from the day it was entered, not from the day it was decided")
    void entered_from_a_file() {
        Rights writer = cast.rights("representant.abe");
        CarryOver.Proof before = carryOver.of(FROM, TO, writer);
        imports.upload(
                "gamla.csv",
                "enhet;åtgärd;ansvarig;beslutad;klar senast\nABE;Från förr;ansvarig.abe@larosatet.example;2024-01-15;2026-12-31"
                        .getBytes(StandardCharsets.UTF_8),
                writer);
        imports.confirm(imports.preview(writer).orElseThrow().fingerprint(), writer);

        assertThat(carryOver.of(FROM, TO, writer)).isEqualTo(before);
        assertThat(actions.openActionsOf(units.byCode("abe", TO).id(), LocalDate.of(2026, 3, 2)))
                .anyMatch(action -> action.description().equals("Från förr"));
    }

    @Test
    @DisplayName("A representative sees the own unit's, those without a part in it nothing")
    void a_representative_sees_the_own_unit() {
        assertThat(carryOver.of(FROM, TO, cast.rights("representant.abe")).meetings())
                .isNotEmpty()
                .allMatch(meeting -> meeting.unitCode().equals("abe"));
        assertThatThrownBy(() -> carryOver.of(FROM, TO, cast.rights("anstalld")))
                .isInstanceOf(NotVisible.class);
    }

    @Test
    @DisplayName("An action's history names every meeting it came back at, with the protocol")
    void an_action_s_history_names_its_meetings() {
        long listed = one(
                "select max((jsonb_path_query_first(minutes::jsonb, '$.points[*].openActions[*].id') #>> '{}')::bigint) from protocol_snapshot");
        assertThat(sheets.get(new ActionId(listed), cast.rights("miljochef")).history())
                .filteredOn(entry -> entry.path() != null)
                .isNotEmpty()
                .extracting(ActionHistoryEntry::path)
                .allMatch(path -> path.startsWith("/protocols/"));
    }

    private long one(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
