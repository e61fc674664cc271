package se.genomgang.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.UnitId;
import se.genomgang.meeting.GivenMeetings.School;
import se.genomgang.testing.DatabaseTest;

@DatabaseTest
@DisplayName("Planning a meeting")
class PlanningTests {

    private static final LocalDate IN_MARCH = LocalDate.of(2026, 3, 24);

    private GivenMeetings given;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Participants participants;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void given(@Autowired BeanFactory beans) {
        given = new GivenMeetings(beans);
    }

    @Test
    @DisplayName("a review gets all fifteen points of the routine in its order (R §5)")
    void review_has_fifteen_points() {
        MeetingId review = given.review(given.school(), IN_MARCH);

        assertThat(points(review))
                .hasSize(15)
                .startsWith("introduction", "previous")
                .endsWith("closing");
    }

    @Test
    @DisplayName("a follow-up gets the mandatory points and those chosen (R §5), numbered from one")
    void follow_up_has_mandatory_and_chosen_points() {
        School school = given.school();
        PlanMeeting bare = PlanMeeting.of(school.unit(), "follow-up", GivenMeetings.at(LocalDate.of(2026, 10, 6)));
        PlanMeeting chosen =
                new PlanMeeting(bare.unit(), bare.kind(), bare.occasion(), null, Set.of("performance"), false);

        List<String> mandatory = points(meetings.plan(bare, school.representative()));
        List<String> withPerformance = points(meetings.plan(chosen, school.representative()));

        assertThat(mandatory)
                .containsExactly("introduction", "previous", "objectives", "other", "next-meeting", "closing");
        assertThat(withPerformance).hasSize(mandatory.size() + 1).contains("performance");
        assertThat(jdbc.sql("select max(position) = count(*) from agenda_point group by meeting_id having count(*) = ?")
                        .param(withPerformance.size())
                        .query(Boolean.class)
                        .list())
                .containsOnly(true);
    }

    @Test
    @DisplayName("a point chosen for the agenda is mandatory on it: a conclusion and a proposal per point (R §5)")
    void chosen_is_mandatory() {
        School school = given.school();
        PlanMeeting bare = PlanMeeting.of(school.unit(), "follow-up", GivenMeetings.at(LocalDate.of(2026, 10, 6)));

        MeetingId followUp = meetings.plan(
                new PlanMeeting(
                        bare.unit(), bare.kind(), bare.occasion(), null, Set.of("performance", "audits"), false),
                school.representative());

        assertThat(jdbc.sql(
                                "select bool_and(mandatory) from agenda_point where meeting_id = ? and code in ('performance', 'audits')")
                        .param(followUp.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    @DisplayName("the required functions come first, then the representative (R §5)")
    void participants_follow_appointments() {
        School school = given.school();

        MeetingId review = given.review(school, IN_MARCH);

        assertThat(participants.of(review))
                .extracting(ParticipantView::functionCode, ParticipantView::role)
                .containsExactly(
                        tuple("head-of-school", Role.REQUIRED),
                        tuple("administrative-manager", Role.REQUIRED),
                        tuple("environmental-representative", Role.REQUIRED),
                        tuple("management-representative", Role.INVITED));
    }

    @Test
    @DisplayName("a vacant function has no seat, and its deputy takes it where one is named")
    void vacancy_has_no_seat() {
        UnitId unit = given.emptySchool();
        var representative = given.appoint(unit, "management-representative", "Rut", Capacity.REPRESENTATIVE);

        MeetingId review = meetings.plan(PlanMeeting.of(unit, "review", GivenMeetings.at(IN_MARCH)), representative);

        assertThat(participants.of(review))
                .extracting(ParticipantView::functionCode)
                .containsExactly("management-representative");
    }

    @Test
    @DisplayName("the representative writes the protocol unless somebody else is chosen (R §5)")
    void representative_is_secretary() {
        School school = given.school();

        MeetingView review = meetings.get(given.review(school, IN_MARCH), school.representative());

        assertThat(review.secretary()).isEqualTo(school.representative().person());
        assertThat(review.occasion()).isEqualTo(GivenMeetings.at(IN_MARCH));
        assertThat(review.stage()).isEqualTo(Stage.PLANNED);
        assertThat(review.routineCode()).isEqualTo("02");
    }

    @Test
    @DisplayName("times of day are stored as they are said, whatever zone the machine is in")
    void times_are_local() {
        School school = given.school();
        MeetingId review = given.review(school, IN_MARCH);

        assertThat(jdbc.sql("select starts_at::text || ' ' || date::text from meeting where id = ?")
                        .param(review.value())
                        .query(String.class)
                        .single())
                .isEqualTo("09:00:00 2026-03-24");
        assertThat(meetings.get(review, school.head()).occasion().startsAt()).isEqualTo(LocalTime.of(9, 0));
    }

    @Test
    @DisplayName("only the unit's organisers plan; its head does not, another unit's representative does not")
    void only_organisers_plan() {
        School school = given.school();
        PlanMeeting command = PlanMeeting.of(school.unit(), "review", GivenMeetings.at(IN_MARCH));

        for (var rights : List.of(school.head(), given.school().representative(), given.somebody())) {
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> meetings.plan(command, rights));
        }
        assertThat(meetings.plan(command, given.coordinator())).isNotNull();
    }

    @Test
    @DisplayName("a kind that the routine in force does not have is refused at its field")
    void unknown_kind() {
        School school = given.school();

        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> meetings.plan(
                        PlanMeeting.of(school.unit(), "spring-review", GivenMeetings.at(IN_MARCH)),
                        school.representative()))
                .matches(invalid -> invalid.field().equals("kind"));
    }

    @Test
    @DisplayName(
            "begun from last year's texts, material and proposals are there, conclusions are not, and what was secret stays so")
    void begins_as_last() {
        School school = given.school();
        MeetingId last = given.review(school, LocalDate.of(2025, 3, 4));
        write(last, "audits", "MATERIAL", "Två avvikelser");
        write(last, "audits", "PROPOSAL", "att följa upp dem");
        write(last, "audits", "CONCLUSION", "Gott");
        jdbc.sql("update agenda_point set secret = true where meeting_id = ? and code = 'audits'")
                .param(last.value())
                .update();

        MeetingId review = meetings.plan(
                new PlanMeeting(school.unit(), "review", GivenMeetings.at(IN_MARCH), null, Set.of(), true),
                school.representative());

        assertThat(jdbc.sql(
                                """
                                select t.kind || ': ' || t.text || ' ' || t.version || ' ' || p.secret
                                from point_text t join agenda_point p on p.id = t.point_id where p.meeting_id = ? order by 1
                                """)
                        .param(review.value())
                        .query(String.class)
                        .list())
                .containsExactly("MATERIAL: Två avvikelser 1 true", "PROPOSAL: att följa upp dem 1 true");
    }

    private void write(MeetingId meeting, String point, String kind, String text) {
        jdbc.sql(
                        """
                        insert into point_text (point_id, kind, text, version, changed_by, changed_at)
                        select p.id, ?, ?, 3, m.planned_by, now() from agenda_point p join meeting m on m.id = p.meeting_id
                        where m.id = ? and p.code = ?
                        """)
                .params(kind, text, meeting.value(), point)
                .update();
    }

    private List<String> points(MeetingId meeting) {
        return jdbc.sql("select code from agenda_point where meeting_id = ? order by position")
                .param(meeting.value())
                .query(String.class)
                .list();
    }
}
