package se.genomgang.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.NotVisible;
import se.genomgang.meeting.AgendaWork;
import se.genomgang.meeting.MeetingId;
import se.genomgang.overview.Coverage;
import se.genomgang.overview.CoveragePage;
import se.genomgang.overview.CoveragePage.Cell;
import se.genomgang.overview.CoveragePage.Row;
import se.genomgang.overview.CoveragePage.Standing;
import se.genomgang.overview.CoveragePage.Treatment;
import se.genomgang.testing.DemonstrationTest;
import se.genomgang.testing.StatementCount;

/** R §5: the follow-up's points are chosen from the 15 as needed, so the year's meetings are looked at together. */
@DemonstrationTest
@Transactional
@DisplayName("Which points the year's meetings have treated")
class CoverageTests {

    /** A unit that no other test holds meetings for this year: what the browser tests do stays. */
    private static final String UNIT = "vs";

    private static final int POINTS = 15;
    private static final int COMPLAINTS = 4;

    @Autowired
    private Coverage coverage;

    @Autowired
    private Cast cast;

    @Autowired
    private Play play;

    @Autowired
    private Minuting minuting;

    @Autowired
    private AgendaWork agenda;

    @Autowired
    private JdbcClient jdbc;

    private final Course course = new Course(UNIT, "follow-up", LocalDate.of(2026, 3, 2), 0, 0, 0, 0, 0, 0);

    @Test
    @DisplayName("A review treats every point, a follow-up those chosen; each leads to the point in the minutes")
    void a_year_that_is_over() {
        Row vs = row(2025, "anyone who may see every unit", "rektor");
        assertThat(vs.treated()).isEqualTo(POINTS).isEqualTo(vs.asked());
        assertThat(vs.left()).isEmpty();
        assertThat(cell(vs, COMPLAINTS).meetings()).hasSize(1);
        assertThat(cell(vs, 3).meetings()).extracting(Treatment::shortNumber).containsExactly("1", "2");
        assertThat(cell(vs, 3).meetings())
                .allSatisfy(one -> assertThat(one.standing()).isEqualTo(Standing.TREATED))
                .allSatisfy(
                        one -> assertThat(one.href()).startsWith("/protocols/").contains("#punkt-"));
    }

    @Test
    @DisplayName("A meeting counts when it has been held, not before and not when it is cancelled")
    void only_held_meetings_count() {
        MeetingId meeting = planned();
        assertThat(row(2026, "before it is held", "representant.vs").treated()).isZero();
        play.hold(course, meeting, 1);
        assertThat(row(2026, "held", "representant.vs").treated()).isBetween(1L, POINTS - 1L);
    }

    @Test
    @DisplayName(
            "What is concluded is told apart from what is adjusted, and a point without a conclusion is not treated")
    void concluded_and_adjusted() {
        MeetingId meeting = planned();
        play.hold(course, meeting, 1);
        assertThat(latest().standing()).isEqualTo(Standing.DRAFT);
        int audits = positionOf(meeting, "audits");
        agenda.saveText(meeting, audits, "CONCLUSION", "", 1, cast.rights("representant.vs"));
        assertThat(latest().standing()).isEqualTo(Standing.OPEN);
        assertThat(row(2026, "open", "representant.vs").left()).contains("3");
        agenda.sayNothingToReport(meeting, audits, "Inga revisioner än", cast.rights("representant.vs"));
        assertThat(latest().standing()).isEqualTo(Standing.DRAFT);
        minuting.sendForAdjustment(course, meeting);
        minuting.approveAsAdjuster(course, meeting);
        minuting.approveAsHead(course, meeting);
        assertThat(latest().standing()).isEqualTo(Standing.TREATED);
    }

    @Test
    @DisplayName(
            "A meeting that is not adjusted is a link for those who work with it, take part in it or audit it alone")
    void links_to_what_may_be_read() {
        MeetingId meeting = planned();
        play.hold(course, meeting, 1);
        int audits = positionOf(meeting, "audits");
        for (String reader : List.of("representant.vs", "universitetsdirektor", "miljochef", "revisor")) {
            assertThat(link(reader)).as(reader).isEqualTo("/meetings/" + meeting + "#punkt-" + audits);
        }
        assertThat(link("adminchef.vs")).as("was summoned").startsWith("/meetings/");
        assertThat(link("rektor")).isNull();
        jdbc.sql("delete from participant where meeting_id = ?")
                .param(meeting.value())
                .update();
        assertThat(link("adminchef.vs")).as("was not summoned").isNull();
    }

    @Test
    @DisplayName("Those who see where units stand see all, a unit's own people their own, and others nothing")
    void who_sees() {
        assertThat(page(2025, null, "vicerektor").rows()).hasSize(7);
        assertThat(page(2025, null, "miljoombud.abe").rows())
                .extracting(Row::code)
                .containsExactly("abe");
        for (String reader : List.of("anstalld", "admin", "ansvarig.abe")) {
            assertThatThrownBy(() -> page(2025, null, reader)).as(reader).isInstanceOf(NotVisible.class);
        }
        assertThatThrownBy(() -> page(2025, "cbh", "representant.abe")).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> page(2025, "no-such", "miljochef")).isInstanceOf(NotVisible.class);
    }

    @Test
    @DisplayName("A meeting from before the application leads to its file, for nobody knows which points it treated")
    void entered_as_history() {
        jdbc.sql("update meeting set historical = true, stage = 'RECEIVED' where id = ?")
                .param(planned().value())
                .update();
        jdbc.sql("delete from agenda_point where meeting_id = (select max(id) from meeting)")
                .update();
        Row vs = row(2026, "history", "miljochef");
        assertThat(vs.filed())
                .singleElement()
                .satisfies(one -> assertThat(one.kind().sv()).isEqualTo("Ledningens uppföljning"));
        assertThat(vs.treated()).isZero();
    }

    @Test
    @DisplayName("Seven units take as many statements as one")
    void statements() {
        page(2025, null, "miljochef");
        var rights = cast.rights("miljochef");
        int one =
                StatementCount.during(() -> coverage.of(2025, "abe", 0, rights)).size();
        assertThat(StatementCount.during(() -> coverage.of(2025, null, 0, rights)))
                .hasSize(one)
                .hasSizeLessThanOrEqualTo(4);
    }

    private MeetingId planned() {
        MeetingId meeting = play.plan(course);
        play.prepare(course, meeting, 1);
        play.summon(course, meeting);
        play.sendMaterial(course, meeting);
        return meeting;
    }

    /** What the newest meeting made of point 3. */
    private Treatment latest() {
        List<Treatment> meetings =
                cell(row(2026, "this year", "representant.vs"), 3).meetings();
        return meetings.get(meetings.size() - 1);
    }

    private String link(String reader) {
        List<Treatment> meetings = cell(row(2026, reader, reader), 3).meetings();
        return meetings.get(meetings.size() - 1).href();
    }

    private int positionOf(MeetingId meeting, String code) {
        return jdbc.sql("select position from agenda_point where meeting_id = ? and code = ?")
                .params(meeting.value(), code)
                .query(Integer.class)
                .single();
    }

    private Row row(int year, String when, String reader) {
        List<Row> rows = page(year, UNIT, reader).rows();
        assertThat(rows).as(when).hasSize(1);
        return rows.get(0);
    }

    private static Cell cell(Row row, int number) {
        return row.cells().stream()
                .filter(Objects::nonNull)
                .filter(cell -> cell.point().number() == number)
                .findFirst()
                .orElseThrow();
    }

    private CoveragePage page(int year, String unit, String reader) {
        return coverage.of(year, unit, 0, cast.rights(reader));
    }
}
