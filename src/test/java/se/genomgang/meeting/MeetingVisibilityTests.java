package se.genomgang.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.GivenMeetings.School;
import se.genomgang.testing.DatabaseTest;
import se.genomgang.testing.StatementCount;

@DatabaseTest
@DisplayName("Who sees and does what with a meeting")
class MeetingVisibilityTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 24);

    @Autowired
    private Meetings meetings;

    @Autowired
    private MeetingLists lists;

    @Autowired
    private JdbcClient jdbc;

    private GivenMeetings given;
    private School school;
    private MeetingId id;
    private Map<String, Rights> readers;

    @BeforeEach
    void aMeetingWithItsReaders(@Autowired BeanFactory beans) {
        given = new GivenMeetings(beans);
        school = given.school();
        id = given.summoned(school, DAY);
        Rights secretary = given.somebody();
        Rights adjuster = given.somebody();
        jdbc.sql("update meeting set secretary_id = ? where id = ?")
                .params(secretary.person().value(), id.value())
                .update();
        jdbc.sql("insert into adjuster values (?, ?)")
                .params(id.value(), adjuster.person().value())
                .update();
        readers = new LinkedHashMap<>();
        readers.put("representative", school.representative());
        readers.put("head", school.head());
        readers.put("attendee", school.administrativeManager());
        readers.put("secretary", secretary);
        readers.put("adjuster", adjuster);
        readers.put("coordinator", given.coordinator());
        readers.put("auditor", given.auditor());
        readers.put("stranger", given.school().representative());
        readers.put("nobody", given.somebody());
    }

    @Test
    @DisplayName(
            "until the protocol is adjusted: organisers, head, secretary and auditor always; attendees from the summons on; the adjuster from the adjustment on")
    void before_publication() {
        Map<Stage, String> seen = new LinkedHashMap<>();
        for (Stage stage : List.of(Stage.PLANNED, Stage.SUMMONED, Stage.HELD, Stage.ADJUSTMENT, Stage.CANCELLED)) {
            at(stage, false);
            seen.put(stage, who(MeetingAccess::sees));
        }

        assertThat(seen)
                .containsEntry(Stage.PLANNED, "representative head secretary coordinator auditor")
                .containsEntry(Stage.SUMMONED, "representative head attendee secretary coordinator auditor")
                .containsEntry(Stage.HELD, "representative head attendee secretary coordinator auditor")
                .containsEntry(Stage.ADJUSTMENT, "representative head attendee secretary adjuster coordinator auditor")
                .containsEntry(Stage.CANCELLED, "representative head attendee secretary coordinator auditor");
    }

    @Test
    @DisplayName("once adjusted everyone signed in reads it, also while a correction is written")
    void after_publication() {
        for (Stage stage : List.of(Stage.ADJUSTED, Stage.SUBMITTED, Stage.RECEIVED, Stage.HELD)) {
            at(stage, true);
            assertThat(who(MeetingAccess::readsMinutes)).isEqualTo(String.join(" ", readers.keySet()));
        }
    }

    @Test
    @DisplayName(
            "the auditor reads neither the protocol's draft nor material that is not sent, and each view is logged")
    void auditor() {
        at(Stage.HELD, false);
        MeetingAccess before = access("auditor");
        jdbc.sql("update meeting set material_sent_on = date where id = ?")
                .param(id.value())
                .update();
        MeetingAccess after = access("auditor");

        assertThat(before.readsMinutes() || before.readsMaterial() || before.writes() || before.comments())
                .isFalse();
        assertThat(after.readsMaterial()).isTrue();
        at(Stage.PLANNED, false);
        assertThat(access("auditor").readsMaterial()).isFalse();
        assertThat(after.readsMinutes()).isFalse();
        assertThat(after.logged()).isTrue();
    }

    @Test
    @DisplayName("the secretary writes and does not organise; the head reads and does not write; an attendee comments")
    void doing() {
        at(Stage.SUMMONED, false);

        assertThat(who(MeetingAccess::organises)).isEqualTo("representative coordinator");
        assertThat(who(MeetingAccess::writes)).isEqualTo("representative secretary coordinator");
        assertThat(who(MeetingAccess::readsDrafts)).isEqualTo("representative head secretary coordinator");
        assertThat(who(MeetingAccess::comments)).isEqualTo("representative head attendee secretary coordinator");
    }

    @Test
    @DisplayName("a list and the meeting itself agree on who sees it, whatever its stage")
    void list_agrees() {
        for (boolean published : List.of(false, true)) {
            for (Stage stage : Stage.values()) {
                at(stage, published);
                readers.forEach((name, rights) -> assertThat(listed(rights))
                        .as("%s %s %s", name, stage, published)
                        .isEqualTo(sees(rights)));
            }
        }
    }

    @Test
    @DisplayName(
            "a page of the list takes as many statements for many meetings as for one, and is followed without gaps")
    void list_is_flat() {
        Rights representative = school.representative();
        MeetingFilter filter = new MeetingFilter(2027, null, null, null);
        given.review(school, LocalDate.of(2027, 1, 11));
        List<String> one = StatementCount.during(() -> lists.list(filter, null, null, representative));
        for (int day = 0; day < MeetingLists.PAGE + 5; day++) {
            given.review(school, LocalDate.of(2027, 2, 1).plusDays(day / 2));
        }
        List<String> many = StatementCount.during(() -> lists.list(filter, null, null, representative));

        assertThat(many).hasSameSizeAs(one).hasSize(1);
        MeetingLists.Page first = lists.list(filter, null, null, representative);
        MeetingLists.Page second = lists.list(filter, first.older(), null, representative);
        MeetingLists.Page back = lists.list(filter, null, second.newer(), representative);
        assertThat(first.newer()).isNull();
        assertThat(first.rows()).hasSize(MeetingLists.PAGE);
        assertThat(second.rows()).hasSize(6).doesNotContainAnyElementsOf(first.rows());
        assertThat(second.older()).isNull();
        assertThat(back.rows()).isEqualTo(first.rows());
    }

    @Test
    @DisplayName("the meeting with everything that decides access is read in one statement")
    void one_statement() {
        assertThat(StatementCount.during(() -> meetings.get(id, school.administrativeManager())))
                .hasSize(1);
    }

    private void at(Stage stage, boolean published) {
        jdbc.sql(
                        "update meeting set stage = ?, adjusted_on = case when ? then date end, material_sent_on = null where id = ?")
                .params(stage.name(), published, id.value())
                .update();
    }

    private String who(Predicate<MeetingAccess> may) {
        return readers.keySet().stream()
                .filter(name -> sees(readers.get(name)) && may.test(access(name)))
                .collect(Collectors.joining(" "));
    }

    private MeetingAccess access(String reader) {
        return meetings.access(id, readers.get(reader));
    }

    private boolean sees(Rights rights) {
        try {
            return meetings.access(id, rights).sees();
        } catch (NotVisible absent) {
            return false;
        }
    }

    private boolean listed(Rights rights) {
        return lists.ofUnit(school.unit(), rights).stream()
                .anyMatch(row -> row.id().equals(id));
    }
}
