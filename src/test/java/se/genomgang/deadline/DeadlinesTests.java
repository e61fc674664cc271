package se.genomgang.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.kernel.Basis;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.Obligation;
import se.genomgang.kernel.ObligationScope;
import se.genomgang.kernel.Owner;
import se.genomgang.kernel.UnitId;
import se.genomgang.meeting.GivenMeetings;
import se.genomgang.meeting.GivenMeetings.School;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.Meetings;
import se.genomgang.testing.DatabaseTest;
import se.genomgang.testing.TestClock;

/** What the routine asks of a school that opened in 2025, from the whole application on a real database. */
@DatabaseTest
@DisplayName("What is to be done")
class DeadlinesTests {

    private static final LocalDate LAST_OF_MARCH = LocalDate.of(2026, 3, 31);

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Meetings meetings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private GivenMeetings given;
    private School school;
    private String code;

    @BeforeEach
    void a_school(@Autowired BeanFactory beans) {
        given = new GivenMeetings(beans);
        school = given.school();
        code = jdbc.sql("select code from unit where id = ?")
                .param(school.unit().value())
                .query(String.class)
                .single();
    }

    @Test
    @DisplayName(
            "A review is to be planned from six weeks before February, by 31 March (R §5), and is told of no more when the year is over")
    void review_to_plan() {
        assertThat(kinds("2025-12-20")).doesNotContain("meeting.plan:" + code + "/review/2026");
        assertThat(kinds("2025-12-21")).contains("meeting.plan:" + code + "/review/2026");
        Due review = due("meeting.plan:" + code + "/review/2026", "2026-03-31");
        assertThat(review.due()).isEqualTo(LAST_OF_MARCH);
        assertThat(review.standing()).isEqualTo(Standing.TODAY);
        assertThat(review.obligation().shall()).isTrue();
        assertThat(review.obligation().basis()).isEqualTo(new Basis("R §5", "02"));
        assertThat(review.owners()).extracting(PersonRef::name).containsExactly("Rut Mötesson");
        assertThat(due("meeting.plan:" + code + "/review/2026", "2026-04-01").late())
                .isTrue();
        assertThat(kinds("2026-12-31")).contains("meeting.plan:" + code + "/review/2026");
        assertThat(kinds("2027-01-01")).doesNotContain("meeting.plan:" + code + "/review/2026");
    }

    @Test
    @DisplayName(
            "A follow-up should be held by the end of October (R §5): what only should be done is late without being red")
    void follow_up_to_plan() {
        Due late = due("meeting.plan:" + code + "/follow-up/2026", "2026-11-01");

        assertThat(late.due()).isEqualTo("2026-10-31");
        assertThat(late.obligation().shall()).isFalse();
        assertThat(late.late()).isTrue();
        assertThat(late.pill()).isEqualTo("soon");
        assertThat(due("protocol.submission:" + code + "/follow-up/2026", "2026-11-01")
                        .pill())
                .isEqualTo("late");
    }

    @Test
    @DisplayName(
            "A planned review is to be summoned to 14 days before it (the product's default), and then its material sent 7 days before (R §5)")
    void summons_and_material() {
        clock.set(LocalDate.of(2026, 2, 2));
        MeetingId review = given.review(school, LocalDate.of(2026, 3, 24));

        assertThat(kinds("2026-03-02"))
                .contains("meeting.summons:" + review)
                .doesNotContain("meeting.material:" + review, "meeting.plan:" + code + "/review/2026");
        assertThat(due("meeting.summons:" + review, "2026-03-11"))
                .returns(LocalDate.of(2026, 3, 10), Due::due)
                .returns(Standing.LATE, Due::standing);

        clock.set(LocalDate.of(2026, 3, 2));
        meetings.summon(review, "Välkommen", school.representative());
        assertThat(kinds("2026-03-02"))
                .contains("meeting.material:" + review, "meeting.hold:" + review)
                .doesNotContain("meeting.summons:" + review);
        assertThat(due("meeting.material:" + review, "2026-03-02"))
                .returns(LocalDate.of(2026, 3, 17), Due::due)
                .matches(due -> !due.obligation().shall());
        assertThat(kinds("2026-03-02").stream().filter(key -> key.startsWith("meeting.attend:" + review)))
                .as("those summoned who do not organise it")
                .containsExactlyInAnyOrder(
                        "meeting.attend:" + review + "/" + school.head().person(),
                        "meeting.attend:" + review + "/"
                                + school.administrativeManager().person(),
                        "meeting.attend:" + review + "/"
                                + school.environmentalRepresentative().person());
    }

    @Test
    @DisplayName(
            "Once the meeting is held, its minutes are to be written in two weeks, and to reach the environmental manager by 31 March (R §5)")
    void held() {
        clock.set(LocalDate.of(2026, 3, 10));
        MeetingId review = given.summoned(school, LocalDate.of(2026, 3, 10));
        meetings.hold(review, school.representative());

        Due minutes = only("protocol.minutes", "2026-03-10");
        assertThat(minutes.due()).isEqualTo("2026-03-24");
        assertThat(minutes.dayByProduct()).isTrue();
        Due submission = due("protocol.submission:" + code + "/review/2026", "2026-03-10");
        assertThat(submission.due()).isEqualTo(LAST_OF_MARCH);
        assertThat(submission.obligation().title().key()).isEqualTo("protocol.task.send.draft");
        assertThat(submission.late()).isFalse();
        assertThat(due("protocol.submission:" + code + "/review/2026", "2026-04-01")
                        .late())
                .isTrue();
        assertThat(kinds("2028-01-01"))
                .as("what was held stands until its minutes are in")
                .contains("protocol.submission:" + code + "/review/2026");
    }

    @Test
    @DisplayName(
            "While conclusions are missing after the meeting, writing them is what is asked for, and leads to the meeting (R §5)")
    void conclusions_are_missing() {
        clock.set(LocalDate.of(2026, 3, 10));
        MeetingId review = given.summoned(school, LocalDate.of(2026, 3, 10));
        meetings.hold(review, school.representative());

        Obligation minutes = only("protocol.minutes", "2026-03-10").obligation();
        assertThat(minutes.title().key()).isEqualTo("protocol.task.conclude");
        assertThat(minutes.href()).isEqualTo("/meetings/" + review);

        jdbc.sql("update agenda_point set nothing_to_report = 'Inget att rapportera' where meeting_id = ?")
                .param(review.value())
                .update();
        assertThat(only("protocol.minutes", "2026-03-10").obligation().title().key())
                .isEqualTo("protocol.task.write");
    }

    @Test
    @DisplayName("Minutes of a late meeting are given no longer than until the routine's day for sending them in")
    void minutes_no_later_than_submission() {
        clock.set(LocalDate.of(2026, 3, 24));
        MeetingId review = given.summoned(school, LocalDate.of(2026, 3, 24));
        meetings.hold(review, school.representative());

        assertThat(only("protocol.minutes", "2026-03-24").due()).isEqualTo(LAST_OF_MARCH);
    }

    @Test
    @DisplayName("Minutes of a meeting that was never held are asked for from the routine's day on, and not before")
    void not_held() {
        String submission = "protocol.submission:" + code + "/review/2026";

        assertThat(kinds("2026-03-30")).doesNotContain(submission);
        assertThat(due(submission, "2026-03-31").standing()).isEqualTo(Standing.TODAY);
        assertThat(due(submission, "2026-04-01").obligation().title().key()).isEqualTo("protocol.task.missing");
        assertThat(kinds("2027-01-01")).doesNotContain(submission);
    }

    @Test
    @DisplayName("A review set for a day after the routine's time is late from the day after that time (R §5)")
    void set_after_the_time() {
        MeetingId review = given.review(school, LocalDate.of(2026, 4, 10));

        assertThat(due("meeting.hold:" + review, "2026-04-01"))
                .returns(LAST_OF_MARCH, Due::due)
                .returns(Standing.LATE, Due::standing)
                .returns("meeting.task.outside", due -> due.obligation().title().key());
        assertThat(due("meeting.hold:" + review, "2026-04-10")
                        .obligation()
                        .title()
                        .key())
                .isEqualTo("meeting.task.hold");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-10-31", "2030-03-31", "2026-10-31"})
    @DisplayName("The last day ends at midnight in Sweden, also when it is a day off or the clocks change")
    void last_day(LocalDate day) {
        String submission =
                "protocol.submission:" + code + (day.getMonthValue() == 3 ? "/review/" : "/follow-up/") + day.getYear();

        assertThat(due(submission, day.toString()).standing()).isEqualTo(Standing.TODAY);
        assertThat(due(submission, day.plusDays(1).toString()).standing()).isEqualTo(Standing.LATE);
        assertThat(due(submission, day.plusDays(1).toString()).due()).isEqualTo(day);
    }

    @Test
    @DisplayName(
            "Who is to meet it is whoever holds the function that day; a deputy where there is no holder; nobody where it is vacant")
    void owners() {
        String review = "meeting.plan:" + code + "/review/2026";
        jdbc.sql(
                        "update appointment set to_on = '2026-03-05' where unit_id = ? and function_code = 'management-representative'")
                .param(school.unit().value())
                .update();
        jdbc.sql(
                        """
                        insert into appointment (person_id, function_code, unit_id, deputy, single, from_on, to_on, appointed_at)
                        values (?, 'management-representative', ?, true, true, '2026-03-01', '2026-03-10', now())
                        """)
                .params(school.head().person().value(), school.unit().value())
                .update();

        assertThat(due(review, "2026-03-05").owners())
                .extracting(PersonRef::name)
                .containsExactly("Rut Mötesson");
        assertThat(due(review, "2026-03-06").owners())
                .extracting(PersonRef::name)
                .containsExactly("Hedda Mötesson");
        assertThat(due(review, "2026-03-11").owners()).isEmpty();
        Due vacancy = due("organisation.vacancy:" + code + "/management-representative", "2026-03-06");
        assertThat(vacancy.obligation().owner()).isEqualTo(new Owner.Holder(Capacity.HEAD, school.unit()));
        assertThat(vacancy.obligation().since()).isEqualTo("2026-03-06");
        assertThat(vacancy.owners()).extracting(PersonRef::name).containsExactly("Hedda Mötesson");
    }

    @Test
    @DisplayName("A year's list holds what was met and what is still to come")
    void a_year() {
        clock.set(LocalDate.of(2026, 2, 2));
        MeetingId review = given.summoned(school, LocalDate.of(2026, 3, 10));

        List<Due> year =
                deadlines.standing(ObligationScope.of(Set.of(school.unit())).in(2026), LocalDate.of(2026, 2, 2));
        assertThat(year.stream().filter(due -> due.standing() == Standing.MET))
                .extracting(due -> due.obligation().key().toString())
                .containsExactlyInAnyOrder("meeting.plan:" + code + "/review/2026", "meeting.summons:" + review);
        assertThat(year)
                .extracting(due -> due.obligation().key().toString())
                .contains(
                        "meeting.plan:" + code + "/follow-up/2026",
                        "protocol.submission:" + code + "/review/2026",
                        "protocol.submission:" + code + "/follow-up/2026");
    }

    @Test
    @DisplayName("A person's own are those of everyone's that belong to that person")
    void own() {
        UnitId central = new UnitId(jdbc.sql("select id from unit where kind = 'CENTRAL'")
                .query(Long.class)
                .single());
        LocalDate day = LocalDate.of(2026, 3, 2);
        given.summoned(school, day.plusDays(15));
        for (var person : List.of(
                school.representative(),
                school.head(),
                school.environmentalRepresentative(),
                given.rights(given.person("Mia"), new Grant(Capacity.MANAGER, central)))) {
            ObligationScope own = ObligationScope.ownedBy(person);
            assertThat(deadlines.ownedBy(person).stream()
                            .map(due -> due.obligation().key()))
                    .containsExactlyInAnyOrderElementsOf(deadlines.standing(ObligationScope.everything(), day).stream()
                            .map(Due::obligation)
                            .filter(own::includes)
                            .map(obligation -> obligation.key())
                            .toList());
        }
        assertThat(deadlines.ownedBy(given.somebody())).isEmpty();
    }

    private Due only(String kind, String day) {
        return all(day).stream()
                .filter(due -> due.obligation().key().kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private Due due(String key, String day) {
        return all(day).stream()
                .filter(due -> due.obligation().key().toString().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " is not among " + kinds(day)));
    }

    private List<String> kinds(String day) {
        return all(day).stream().map(due -> due.obligation().key().toString()).toList();
    }

    private List<Due> all(String day) {
        return deadlines.standing(ObligationScope.of(Set.of(school.unit())), LocalDate.parse(day));
    }
}
