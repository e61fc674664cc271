package se.genomgang.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Stale;
import se.genomgang.kernel.UnitId;
import se.genomgang.meeting.GivenMeetings.School;
import se.genomgang.people.PersonView;
import se.genomgang.testing.DatabaseTest;
import se.genomgang.testing.TestClock;

@DatabaseTest
@RecordApplicationEvents
@DisplayName("Attendance by function")
class AttendanceTests {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private static final LocalDate DAY = LocalDate.of(2026, 3, 24);

    @Autowired
    private Meetings meetings;

    @Autowired
    private Participants participants;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Reseating reseating;

    @Autowired
    private MinutesSource minutes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationEvents events;

    private GivenMeetings given;
    private School school;
    private Rights representative;
    private MeetingId id;

    @BeforeEach
    void aSummonedMeeting(@Autowired BeanFactory beans) {
        given = new GivenMeetings(beans);
        school = given.school();
        representative = school.representative();
        id = given.summoned(school, DAY);
    }

    @Test
    @DisplayName(
            "every required function that was not there needs an explanation (R §5); a named deputy counts as being there")
    void missing_functions() {
        List<ParticipantView> seats = participants.of(id);
        note(
                0,
                line(seats.get(0), AttendanceMark.PRESENT, "", ""),
                line(seats.get(1), AttendanceMark.DEPUTY, "Vera Vikarie", "1–5"),
                line(seats.get(2), AttendanceMark.ABSENT_WITH_NOTICE, "", "3"));

        AttendanceSheet sheet = sheet();
        assertThat(sheet.missing()).containsExactly("environmental-representative");
        assertThat(sheet.toExplain()).containsExactly("environmental-representative");
        assertThat(sheet.toNote(SWEDISH)).isEmpty();
        assertThat(sheet.unexplained(SWEDISH)).containsExactly("miljöombud");
        assertThat(sheet.participants().get(1).points()).isEqualTo("1-5");
        assertThat(sheet.participants().get(2).points())
                .as("who was absent was there for no point")
                .isEmpty();
    }

    @Test
    @DisplayName("a vacant required function must be explained too")
    void vacant_function() {
        UnitId unit = given.emptySchool();
        Rights organiser = given.appoint(unit, "management-representative", "Rut", Capacity.REPRESENTATIVE);
        MeetingId meeting = meetings.plan(PlanMeeting.of(unit, "review", GivenMeetings.at(DAY)), organiser);

        AttendanceSheet sheet = attendance.of(meetings.get(meeting, organiser));

        assertThat(sheet.toExplain())
                .containsExactly("head-of-school", "administrative-manager", "environmental-representative");
        assertThat(sheet.vacant("head-of-school")).isTrue();
    }

    @Test
    @DisplayName("who no longer holds the function on the meeting's date does not count as it, even when there (R §5)")
    void lapsed_function() {
        leaves("environmental-representative");
        List<ParticipantView> seats = participants.of(id);
        ParticipantView left =
                seats.stream().filter(ParticipantView::lapsed).findFirst().orElseThrow();
        note(
                0,
                seats.stream()
                        .map(seat -> line(seat, AttendanceMark.PRESENT, "", ""))
                        .toArray(NoteAttendance.Line[]::new));

        assertThat(left.formerly().sv()).isEqualTo("Miljöombud");
        assertThat(left.functionCode()).isNull();
        assertThat(left.role()).isEqualTo(Role.INVITED);
        assertThat(sheet().missing()).containsExactly("environmental-representative");
        assertThat(sheet().vacant("environmental-representative")).isTrue();
        assertThat(minutes.of(id).attendees())
                .filteredOn(attendee -> attendee.name().equals(left.name()))
                .singleElement()
                .matches(attendee ->
                        attendee.functionCode() == null && attendee.role().equals("INVITED"));
    }

    @Test
    @DisplayName(
            "the seats are brought up to date with the appointments: who left stays without the function, who came is added")
    void reseated() {
        leaves("environmental-representative");
        PersonView successor = given.person("Siv");
        jdbc.sql("insert into appointment (person_id, function_code, unit_id, single, deputy, from_on, appointed_at)"
                        + " values (?, 'environmental-representative', ?, true, false, '2026-03-20', now())")
                .params(successor.id().value(), school.unit().value())
                .update();

        reseating.refresh(id, representative);
        reseating.refresh(id, representative);

        assertThat(participants.of(id))
                .extracting(ParticipantView::name, ParticipantView::functionCode, ParticipantView::role)
                .contains(
                        tuple(successor.name(), "environmental-representative", Role.REQUIRED),
                        tuple("Mia Mötesson", null, Role.INVITED))
                .hasSize(5);
    }

    /** The appointment ends after the seats were proposed, before the meeting. */
    private void leaves(String function) {
        jdbc.sql("update appointment set to_on = '2026-03-19' where unit_id = ? and function_code = ?")
                .params(school.unit().value(), function)
                .update();
        entities.flush();
        entities.clear();
    }

    @Test
    @DisplayName("explanations are kept for required functions only, and taken away when emptied")
    void explanations() {
        assertThat(sheet().toNote(SWEDISH)).contains("administrativ chef");
        explain(0, Map.of("administrative-manager", "Sjuk", "auditor", "Finns inte"));
        assertThat(sheet().explanations()).containsExactly(Map.entry("administrative-manager", "Sjuk"));

        explain(1, Map.of("administrative-manager", " "));
        assertThat(sheet().explanations()).isEmpty();
    }

    @Test
    @DisplayName("of two who note at once the second is told, with both sheets (promise 2)")
    void two_at_once() {
        ParticipantView first = participants.of(id).get(0);
        LocaleContextHolder.setLocale(Locale.forLanguageTag("sv"));
        attendance.note(
                meetings.get(id, representative),
                sheet(
                        0,
                        List.of(line(first, AttendanceMark.PRESENT, "", "1–5")),
                        Map.of("administrative-manager", "Sjuk")),
                representative);

        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> note(0, line(first, AttendanceMark.DEPUTY, "Vera Vikarie", "")))
                .matches(stale -> stale.theirs().contains(first.name() + ": Närvarande, punkt 1–5"))
                .matches(stale -> stale.theirs().contains("Administrativ chef saknades: Sjuk"))
                .matches(stale -> stale.mine().equals(first.name() + ": Ersättare kom, Vera Vikarie"))
                .matches(stale -> stale.theirsBy().equals("Rut Mötesson"));
        assertThat(sheet().participants().get(0).attendance()).isEqualTo(AttendanceMark.PRESENT);
    }

    @Test
    @DisplayName("a change after the meeting was held resets what has been approved")
    void after_held() {
        note(0, line(participants.of(id).get(0), AttendanceMark.PRESENT, "", ""));
        assertThat(events.stream(TextChanged.class)).isEmpty();
        clock.set(DAY);
        meetings.hold(id, representative);

        note(1, line(participants.of(id).get(0), AttendanceMark.ABSENT, "", ""));

        assertThat(events.stream(TextChanged.class)).hasSize(1);
    }

    @Test
    @DisplayName("the head reads the attendance and does not note it")
    void head_does_not_note() {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() ->
                        attendance.note(meetings.get(id, school.head()), sheet(0, List.of(), Map.of()), school.head()));
    }

    @Test
    @DisplayName("a deputy has a name, and a meeting is not closed before it is opened")
    void checked_at_the_field() {
        ParticipantView first = participants.of(id).get(0);
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> note(0, line(first, AttendanceMark.DEPUTY, " ", "")))
                .matches(invalid -> invalid.field().equals("deputy-" + first.id()));
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> attendance.note(
                        meetings.get(id, representative),
                        new NoteAttendance(0, List.of(), Map.of(), LocalTime.of(11, 0), LocalTime.of(9, 0)),
                        representative))
                .matches(invalid -> invalid.field().equals("closed"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"3–5, 8|3-5, 8", "3-5;8|3-5, 8", " 1 - 15 |1-15", "7-7|7", "''|''"})
    @DisplayName("points are written as people write them")
    void points(String typed, String kept) {
        assertThat(PointRange.of("points", typed, 15)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "16", "5-3", "tre", "1-", "1--3", "9999999999", "1\u202e5"})
    @DisplayName("points that are not on the agenda are refused")
    void no_points(String typed) {
        assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> PointRange.of("points", typed, 15));
    }

    private AttendanceSheet sheet() {
        return attendance.of(meetings.get(id, representative));
    }

    private void note(int version, NoteAttendance.Line... lines) {
        attendance.note(meetings.get(id, representative), sheet(version, List.of(lines), Map.of()), representative);
    }

    private void explain(int version, Map<String, String> explanations) {
        attendance.note(meetings.get(id, representative), sheet(version, List.of(), explanations), representative);
    }

    private static NoteAttendance sheet(
            int version, List<NoteAttendance.Line> lines, Map<String, String> explanations) {
        return new NoteAttendance(version, lines, explanations, null, null);
    }

    private static NoteAttendance.Line line(
            ParticipantView participant, AttendanceMark mark, String deputy, String points) {
        return new NoteAttendance.Line(participant.id(), mark, deputy, points);
    }
}
